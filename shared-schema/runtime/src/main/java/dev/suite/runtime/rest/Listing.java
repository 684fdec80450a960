package dev.suite.runtime.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One list of one company, in a fixed order of its rows. A cursor holds the ordering columns of the
 * last row shown (a keyset), so rows inserted meanwhile shift nothing; it serves this list of this
 * company alone.
 */
public record Listing(String name, long companyId) {
  private static final int LONGEST_CURSOR = 1024;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Where {@code after} points to; empty for the first page. Foreign or broken ones are 400. */
  public Optional<Position> after(String after) {
    if (after == null) {
      return Optional.empty();
    }
    JsonNode cursor = decoded(after);
    if (!cursor.isArray()
        || !cursor.path(0).asText().equals(name)
        || !cursor.path(1).isIntegralNumber()
        || cursor.path(1).asLong() != companyId) {
      throw Position.invalidCursor();
    }
    return Optional.of(new Position(cursor));
  }

  /**
   * Makes the page of rows read with {@code LIMIT limit + 1}, which shows whether more follow.
   *
   * @param keys the ordering columns of a row: numbers, text or instants
   */
  public <T> Page<T> page(List<T> rows, int limit, Function<T, List<?>> keys) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    return new Page<>(rows.subList(0, limit), cursor(keys.apply(rows.get(limit - 1))));
  }

  private String cursor(List<?> keys) {
    ArrayNode cursor = JsonNodeFactory.instance.arrayNode().add(name).add(companyId);
    for (Object key : keys) {
      switch (key) {
        case Long number -> cursor.add(number);
        case Integer number -> cursor.add(number);
        case String text -> cursor.add(text);
        case Instant instant -> cursor.add(instant.toString());
        default -> throw new IllegalArgumentException("No cursor over a " + key.getClass());
      }
    }
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(cursor));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode decoded(String after) {
    if (after.length() > LONGEST_CURSOR) {
      throw Position.invalidCursor();
    }
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(after));
    } catch (IllegalArgumentException | IOException broken) {
      throw Position.invalidCursor();
    }
  }
}
