package dev.suite.policy.decision.appointment.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.suite.runtime.database.Utc;
import java.time.Instant;
import java.time.LocalDateTime;

/** What the database gathers of several rows as JSON. */
final class JsonColumn {
  private static final JsonMapper JSON = new JsonMapper();

  private JsonColumn() {}

  /** The column's value; empty where it gathered nothing. */
  static JsonNode read(String text) {
    try {
      return text == null ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException cut) {
      throw new IllegalStateException("the database gathered what is no JSON", cut);
    }
  }

  /** An instant as the database writes it: {@code 2026-11-24 13:50:36.106234}, in UTC. */
  static Instant instant(JsonNode text) {
    return Utc.instant(LocalDateTime.parse(text.asText().replace(' ', 'T')));
  }
}
