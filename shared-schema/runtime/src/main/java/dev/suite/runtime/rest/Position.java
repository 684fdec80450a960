package dev.suite.runtime.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The ordering columns of the last row a client has seen, counted from 0. A column that is not of
 * the type asked for is a broken cursor: 400 {@code invalid_cursor}.
 */
public final class Position {
  private static final int LISTING_COLUMNS = 2;

  private final JsonNode cursor;

  Position(JsonNode cursor) {
    this.cursor = cursor;
  }

  /** A number column. */
  public long number(int column) {
    JsonNode value = key(column);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw invalidCursor();
    }
    return value.longValue();
  }

  /** A text column. */
  public String text(int column) {
    JsonNode value = key(column);
    if (!value.isTextual()) {
      throw invalidCursor();
    }
    return value.textValue();
  }

  /** A time column. */
  public Instant instant(int column) {
    try {
      return Instant.parse(text(column));
    } catch (DateTimeException broken) {
      throw invalidCursor();
    }
  }

  /** A date column. */
  public LocalDate date(int column) {
    try {
      return LocalDate.parse(text(column));
    } catch (DateTimeException broken) {
      throw invalidCursor();
    }
  }

  /** 400 for a cursor that is broken or of another list. */
  public static Problem invalidCursor() {
    return Problem.of(ProblemCode.INVALID_CURSOR).build();
  }

  private JsonNode key(int column) {
    return cursor.path(LISTING_COLUMNS + column);
  }
}
