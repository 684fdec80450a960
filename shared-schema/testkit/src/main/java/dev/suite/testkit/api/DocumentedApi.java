package dev.suite.testkit.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.suite.testkit.service.Reply;
import java.util.ArrayList;
import java.util.List;

/** What the running service's document lets requests and answers be, and not be. */
final class DocumentedApi {
  private static final List<String> HEADERS =
      List.of("ETag", "Location", "Idempotency-Replayed", "Retry-After");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A schema of OpenAPI 3.1 is one of this version. */
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private final JsonNode document;

  private DocumentedApi(JsonNode document) {
    this.document = document;
  }

  /** That of the running service; a field that it does not name is a fault, save in a problem. */
  static DocumentedApi ofService() {
    JsonNode document = JSON.valueToTree(Operations.document().getMap(""));
    document.at("/components/schemas").properties().stream()
        .filter(schema -> schema.getValue().has("properties"))
        .filter(schema -> !schema.getKey().equals("Problem"))
        .map(schema -> (ObjectNode) schema.getValue())
        .filter(schema -> !schema.has("additionalProperties"))
        .forEach(schema -> schema.put("additionalProperties", false));
    return new DocumentedApi(document);
  }

  /** The document as JSON. */
  JsonNode json() {
    return document;
  }

  /** What a schema of the document has against a value; both in JSON. */
  List<String> faults(JsonNode schema, String value) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return REGISTRY
        .getSchema(whole.toString(), InputFormat.JSON)
        .validate(value, InputFormat.JSON)
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** What the document has against the body of a request. */
  List<String> faultsOfRequest(Operation operation, String body) {
    JsonNode schema = details(operation).at("/requestBody/content/application~1json/schema");
    return body.isEmpty() || schema.isMissingNode() ? List.of() : faults(schema, body);
  }

  /** What the document has against an answer: its status, its headers, its body. */
  List<String> faultsOfAnswer(Operation operation, Reply reply) {
    JsonNode answer = resolved(details(operation).at("/responses/" + reply.status()));
    if (answer.isMissingNode()) {
      return List.of("undocumented status " + reply.status());
    }
    List<String> faults = new ArrayList<>(faultsOfHeaders(answer, reply));
    JsonNode schema = answer.path("content").path(mediaType(reply)).path("schema");
    if (!schema.isMissingNode()) {
      faults.addAll(faults(schema, reply.body()));
    } else if (!reply.body().isEmpty()) {
      faults.add("undocumented body " + reply.body());
    }
    return faults;
  }

  private static List<String> faultsOfHeaders(JsonNode answer, Reply reply) {
    JsonNode documented = answer.path("headers");
    return HEADERS.stream()
        .filter(name ->
            reply.header(name) == null
                ? isAlways(name, reply) && documented.has(name)
                : !documented.has(name))
        .map(name -> "sent and undocumented, or documented and not sent: " + name)
        .toList();
  }

  private static boolean isAlways(String header, Reply reply) {
    return reply.status() < 300 && !header.equals("Idempotency-Replayed");
  }

  private static String mediaType(Reply reply) {
    return reply.response().contentType().replaceFirst(";.*", "");
  }

  private JsonNode details(Operation operation) {
    return JSON.valueToTree(operation.details());
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").textValue().substring(1)) : node;
  }
}
