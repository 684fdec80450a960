package dev.suite.runtime.rest.document;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the refusals: what a problem looks like, and which of them an operation may give. */
final class ApiRefusals {
  private static final String PROBLEM = "Problem";
  private static final String PROBLEM_JSON = "application/problem+json";
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
    components.addSchema(PROBLEM, problem());
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
      conflict.setContent(content(conflict.getContent()));
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
    Content content = content();
    MediaType body = content.getMediaType(PROBLEM_JSON);
    for (ProblemCode code : codes) {
      body.addExample(code.code(), OASFactory.createExample().value(example(code)));
    }
    return OASFactory.createAPIResponse()
        .description(String.join(", or: ", codes.stream().map(ProblemCode::detail).toList()))
        .content(content);
  }

  /** A problem, with the members that the operation declares beyond it. */
  private static Content content(Content declared) {
    if (declared == null) {
      return content();
    }
    Schema more = declared.getMediaTypes().values().iterator().next().getSchema();
    return more.getProperties() == null
        ? content()
        : content(
            OASFactory.createSchema()
                .addAllOf(OASFactory.createSchema().ref(PROBLEM))
                .addAllOf(more));
  }

  private static Content content() {
    return content(OASFactory.createSchema().ref(PROBLEM));
  }

  private static Content content(Schema schema) {
    return OASFactory.createContent()
        .addMediaType(PROBLEM_JSON, OASFactory.createMediaType().schema(schema));
  }

  private static Map<String, Object> example(ProblemCode code) {
    Problem problem = Problem.of(code).build();
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", problem.getType().toString());
    example.put("title", problem.getTitle());
    example.put("status", code.status());
    example.put("detail", code.detail());
    example.put("instance", "/v1/companies/7");
    example.put("code", code.code());
    if (code == ProblemCode.INVALID) {
      example.put(
          "errors",
          List.of(
              new TreeMap<>(
                  Map.of("pointer", "/appointment_id", "message", "must be greater than 0"))));
    }
    return example;
  }

  private static Schema problem() {
    Schema error =
        object("Something wrong at one place: of the body, or a parameter or header by name.")
            .addProperty("pointer", text("Where in the body (RFC 6901).", "/appointment_id"))
            .addProperty("parameter", text("Which parameter or header.", "limit"))
            .addProperty("message", text("What it must be.", "must be greater than 0"));
    return object("Why a request was refused (RFC 9457), and what to do next.")
        .addProperty("type", text("Names the kind of problem.", "urn:problem:invalid"))
        .addProperty("title", text("The kind of problem for people.", "Invalid"))
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text("What to do next.", ProblemCode.INVALID.detail()))
        .addProperty("instance", text("The path that was asked.", "/v1/companies/7/decisions"))
        .addProperty("code", text("The kind of problem for programs.", "invalid"))
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(error))
        .required(List.of("type", "title", "status", "detail", "instance", "code"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description, String example) {
    return OASFactory.createSchema()
        .addType(SchemaType.STRING)
        .description(description)
        .examples(List.of(example));
  }

  private static String name(int status) {
    String code = CODES.get(status).getFirst().code().replace('_', ' ');
    return Arrays.stream(code.split(" "))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
