package dev.suite.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A golden event of {@code golden/<topic>/v1}: how producers wrote it when that version came out.
 */
record Sample(String topic, String name, JsonNode event) {
  /** Knows no setting but the types of java.time: the records alone decide how they are written. */
  static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  /** Events as the suite writes them, with every field. */
  static Stream<Sample> written() {
    return all().filter(sample -> sample.name.startsWith("written/"));
  }

  /** Events that others may send: optional fields missing, unknown ones added, other spellings. */
  static Stream<Sample> accepted() {
    return all().filter(sample -> sample.name.startsWith("accepted/"));
  }

  static Stream<Sample> all() {
    return Stream.of(Topics.APPOINTMENT_MODIFIED, Topics.POLICY_CHANGED, Topics.DIRECTORY)
        .flatMap(Sample::ofTopic);
  }

  static Sample named(String topic, String name) {
    return ofTopic(topic).filter(sample -> sample.name.equals(name)).findFirst().orElseThrow();
  }

  Sample with(JsonNode changed) {
    return new Sample(topic, name, changed);
  }

  /** Reads the event into its record as a consumer does. */
  Object read() throws IOException {
    return JSON.readValue(event.toString(), recordType());
  }

  /** The message key that producers give it. */
  String key() throws IOException {
    return switch (read()) {
      case AppointmentModified event -> event.key();
      case PolicyChanged event -> event.key();
      case DirectoryRow row -> row.key();
      case DirectoryDeletion deletion -> deletion.key();
      default -> throw new AssertionError(this + " has no key");
    };
  }

  private Class<?> recordType() {
    return switch (topic) {
      case Topics.APPOINTMENT_MODIFIED -> AppointmentModified.class;
      case Topics.POLICY_CHANGED -> PolicyChanged.class;
      default -> event.path("deleted").asBoolean() ? DirectoryDeletion.class : DirectoryRow.class;
    };
  }

  private static Stream<Sample> ofTopic(String topic) {
    try {
      var folder = Path.of(Sample.class.getResource("/golden/" + topic + "/v1").toURI());
      try (var files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).sorted().toList().stream()
            .map(file -> load(topic, folder, file));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sample load(String topic, Path folder, Path file) {
    try {
      var name = folder.relativize(file).toString().replace('\\', '/').replace(".json", "");
      return new Sample(topic, name, JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return topic + " " + name;
  }
}
