package dev.suite.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import dev.suite.contracts.directory.DirectoryRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record, and where its schema stands: its own part, and the part it shares with others. */
record Described(Class<?> type, String topic, List<String> parts) {
  static Described event(Class<?> type, String topic) {
    return new Described(type, topic, List.of(""));
  }

  static Described part(Class<?> type, String topic, String name) {
    return new Described(type, topic, List.of("/$defs/" + name));
  }

  static Described entity(Class<?> type, String name) {
    return new Described(type, Topics.DIRECTORY, List.of("", "/$defs/" + name));
  }

  /** What Jackson reads and writes; the type of a directory row is no component of its record. */
  Set<String> recordFields() {
    var type = DirectoryRow.class.isAssignableFrom(this.type) ? Stream.of("type") : Stream.empty();
    return Stream.concat(type, components().map(BeanPropertyDefinition::getName))
        .map(String.class::cast)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> optionalRecordFields() {
    return components()
        .filter(component -> !component.isRequired())
        .map(BeanPropertyDefinition::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Stream<BeanPropertyDefinition> enumerations() {
    return components().filter(component -> component.getRawPrimaryType().isEnum());
  }

  Set<String> schemaFields() {
    return schemaParts()
        .flatMap(part -> part.path("properties").propertyStream())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> optionalSchemaFields() {
    var optional = schemaFields();
    schemaParts()
        .flatMap(part -> part.path("required").valueStream())
        .map(JsonNode::asText)
        .forEach(optional::remove);
    return optional;
  }

  /** The constants the schema allows in a field. */
  List<String> schemaConstants(String field) {
    return schemaParts()
        .flatMap(part -> part.path("properties").path(field).path("enum").valueStream())
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  private Stream<BeanPropertyDefinition> components() {
    var config = Sample.JSON.getSerializationConfig();
    return config.introspect(config.constructType(type)).findProperties().stream();
  }

  private Stream<JsonNode> schemaParts() {
    var schema = TopicSchema.of(topic).json();
    return parts.stream().map(schema::at);
  }

  @Override
  public String toString() {
    return type.getSimpleName();
  }
}
