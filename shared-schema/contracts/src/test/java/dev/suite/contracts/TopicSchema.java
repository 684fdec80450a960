package dev.suite.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The published JSON Schema of a topic, as any consumer may load it. */
record TopicSchema(JsonNode json, Schema schema) {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  static TopicSchema of(String topic) {
    return load("/schemas/" + topic + "/v1.json");
  }

  static TopicSchema load(String resource) {
    try (var in = TopicSchema.class.getResourceAsStream(resource)) {
      return ofJson(Sample.JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TopicSchema ofJson(JsonNode json) {
    return new TopicSchema(json, REGISTRY.getSchema(json.toString(), InputFormat.JSON));
  }

  /** JSON pointers of what the schema refuses in an event, empty where it is valid. */
  List<String> refusedPaths(JsonNode event) {
    return schema.validate(event.toString(), InputFormat.JSON).stream()
        .map(TopicSchema::pointer)
        .distinct()
        .toList();
  }

  private static String pointer(Error error) {
    var parent = error.getInstanceLocation().toString();
    return error.getKeyword().equals("required") ? parent + "/" + error.getProperty() : parent;
  }
}
