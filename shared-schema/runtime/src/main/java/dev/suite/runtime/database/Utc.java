package dev.suite.runtime.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The one way an instant enters or leaves a DATETIME(6) column: in UTC. */
public final class Utc {
  private Utc() {}

  /** The column's value for an instant; null stays null. */
  public static LocalDateTime column(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The instant a column's value means; null stays null. */
  public static Instant instant(LocalDateTime column) {
    return column == null ? null : column.toInstant(ZoneOffset.UTC);
  }
}
