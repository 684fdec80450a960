package dev.suite.runtime.rest.document;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers, where they follow from what a path takes. */
final class ApiHeaders {
  private static final String ETAG = "ETag";
  private static final String LOCATION = "Location";
  private static final String REPLAYED = "Idempotency-Replayed";
  private static final String RETRY_AFTER = "Retry-After";

  private ApiHeaders() {}

  /** Adds the headers, and says which of the refusals that are alike everywhere carry them. */
  static void describe(Components components) {
    components
        .addHeader(ETAG, header("Names the version; If-Match takes it.", "\"v3\""))
        .addHeader(LOCATION, header("Where it is read.", "/v1/companies/7/modifications/12"))
        .addHeader(REPLAYED, header("true where a repeat gets the first answer.", "true"))
        .addHeader(RETRY_AFTER, header("How many seconds to wait.", "1"));
    Map<String, APIResponse> refusals = components.getResponses();
    List.of("PreconditionFailed", "PreconditionRequired")
        .forEach(name -> add(refusals.get(name), ETAG));
    List.of("RateLimited", "Unavailable", "Conflict")
        .forEach(name -> add(refusals.get(name), RETRY_AFTER));
    List.of("Conflict", "Invalid").forEach(name -> add(refusals.get(name), REPLAYED));
  }

  /**
   * Adds them to the answers of a path: what If-Match guards says its version. What a POST creates
   * is another thing: the operation itself says which headers it has.
   */
  static void complete(PathItem path) {
    Collection<Operation> operations = path.getOperations().values();
    boolean versioned = operations.stream().anyMatch(one -> takes(one, "If-Match"));
    path.getOperations().forEach((method, one) -> complete(method, one, versioned));
  }

  private static void complete(PathItem.HttpMethod method, Operation operation, boolean versioned) {
    boolean keyed = takes(operation, "Idempotency-Key");
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> {
          boolean another = method == PathItem.HttpMethod.POST && status.equals("201");
          if (versioned && status.startsWith("2") && answer.getContent() != null && !another) {
            add(answer, ETAG);
          }
          if (keyed && answer.getRef() == null) {
            add(answer, REPLAYED);
          }
          if (keyed && status.equals("409") && answer.getRef() == null) {
            add(answer, RETRY_AFTER);
          }
        });
  }

  private static boolean takes(Operation operation, String header) {
    return operation.getParameters() != null
        && operation.getParameters().stream().anyMatch(one -> header.equals(one.getName()));
  }

  private static void add(APIResponse answer, String name) {
    answer.addHeader(name, OASFactory.createHeader().ref(name));
  }

  private static Header header(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example)));
  }
}
