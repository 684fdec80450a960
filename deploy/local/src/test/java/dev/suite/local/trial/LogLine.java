package dev.suite.local.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.testkit.ServiceProcess;
import java.io.UncheckedIOException;
import java.util.List;

/** A line that a service has logged: one JSON object. */
record LogLine(JsonNode fields) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All that a service has logged in a trace. */
  static List<LogLine> of(ServiceProcess service, String trace) {
    return service
        .log()
        .lines()
        .filter(line -> line.startsWith("{") && line.contains(trace))
        .map(LogLine::read)
        .filter(line -> line.mdc("traceId").equals(trace))
        .toList();
  }

  private static LogLine read(String line) {
    try {
      return new LogLine(JSON.readTree(line));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it says beside its text; empty where there is nothing of that name. */
  String mdc(String name) {
    return fields.path("mdc").path(name).asText();
  }

  /** Its text. */
  String message() {
    return fields.path("message").asText();
  }
}
