package dev.suite.runtime.rest.document;

import dev.suite.runtime.rest.ProblemCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the refusals: which there are, and which of them an operation may give. */
final class ApiRefusals {
  private static final List<Integer> ANY = List.of(401, 403, 404, 429, 500, 503);

  /** The methods that need If-Match; where others take it, they honour it. */
  private static final Set<PathItem.HttpMethod> NEEDING =
      EnumSet.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);

  private static final Map<Integer, List<ProblemCode>> CODES =
      Arrays.stream(ProblemCode.values())
          .collect(Collectors.groupingBy(ProblemCode::status, TreeMap::new, Collectors.toList()));

  private ApiRefusals() {}

  /** Adds the problem's schema and a response for each status. */
  static void describe(Components components) {
    components.addSchema(ProblemSchema.NAME, ProblemSchema.schema());
    CODES.forEach((status, codes) -> components.addResponse(name(status), response(codes)));
  }

  /** Lists the refusals an operation may give, by status. */
  static void complete(PathItem.HttpMethod method, Operation operation) {
    Map<String, APIResponse> answers = new TreeMap<>();
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> {
          if (status.startsWith("2") || status.equals("409")) {
            answers.put(status, answer);
          }
        });
    for (int status : statuses(method, operation)) {
      answers.computeIfAbsent(
          Integer.toString(status), _ -> OASFactory.createAPIResponse().ref(name(status)));
    }
    APIResponse conflict = answers.get("409");
    if (conflict != null && conflict.getRef() == null) {
      conflict.setContent(ProblemSchema.content(conflict.getContent()));
    }
    operation.getResponses().setAPIResponses(answers);
  }

  private static Set<Integer> statuses(PathItem.HttpMethod method, Operation operation) {
    var statuses = new TreeSet<>(ANY);
    if (operation.getRequestBody() != null) {
      statuses.addAll(List.of(400, 413, 415, 422));
    }
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    for (Parameter parameter : parameters) {
      if (parameter.getIn() == Parameter.In.QUERY) {
        statuses.add(422);
      }
      switch (parameter.getName()) {
        case "after" -> statuses.add(400);
        case "If-Match" ->
            statuses.addAll(NEEDING.contains(method) ? List.of(412, 428) : List.of(412));
        case "Idempotency-Key" -> statuses.addAll(List.of(409, 422));
        case "policy_type" -> statuses.add(422);
        default -> {}
      }
    }
    return statuses;
  }

  private static APIResponse response(List<ProblemCode> codes) {
    return OASFactory.createAPIResponse()
        .description(String.join(", or: ", codes.stream().map(ProblemCode::detail).toList()))
        .content(ProblemSchema.content(codes));
  }

  private static String name(int status) {
    String code = CODES.get(status).getFirst().code().replace('_', ' ');
    return Arrays.stream(code.split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
