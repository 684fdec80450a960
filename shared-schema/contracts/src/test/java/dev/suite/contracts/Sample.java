package dev.suite.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.suite.contracts.callback.CallbackAssigned;
import dev.suite.contracts.callback.CallbackClosed;
import dev.suite.contracts.callback.CallbackDueSoon;
import dev.suite.contracts.callback.CallbackEscalated;
import dev.suite.contracts.callback.CallbackRequested;
import dev.suite.contracts.directory.DirectoryDeletion;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.notification.NotificationRequested;
import dev.suite.contracts.notification.NotificationStatusChanged;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    return Topics.ALL.stream().flatMap(Sample::ofTopic);
  }

  static List<String> topics() {
    return Topics.ALL;
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
    var read = read();
    try {
      return (String) recordType().getMethod("key").invoke(read);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(this + " has no key", e);
    }
  }

  private Class<?> recordType() {
    return switch (topic) {
      case Topics.APPOINTMENT_MODIFIED -> AppointmentModified.class;
      case Topics.APPOINTMENT_MODIFICATION_VOIDED -> ModificationVoided.class;
      case Topics.POLICY_CHANGED -> PolicyChanged.class;
      case Topics.CALLBACK_REQUESTED -> CallbackRequested.class;
      case Topics.CALLBACK_ASSIGNED -> CallbackAssigned.class;
      case Topics.CALLBACK_ESCALATED -> CallbackEscalated.class;
      case Topics.CALLBACK_CLOSED -> CallbackClosed.class;
      case Topics.CALLBACK_DUE_SOON -> CallbackDueSoon.class;
      case Topics.NOTIFICATION_REQUESTED -> NotificationRequested.class;
      case Topics.NOTIFICATION_STATUS_CHANGED -> NotificationStatusChanged.class;
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
