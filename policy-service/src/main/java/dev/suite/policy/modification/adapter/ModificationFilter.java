package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ModificationType;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Position;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which modifications a list shows; parts that are null do not count.
 *
 * @param from the earliest {@code occurred_at}, included
 * @param to the latest, excluded
 * @param after the last row of the page before
 */
record ModificationFilter(
    Long customerId,
    Long appointmentId,
    ModificationType type,
    Instant from,
    Instant to,
    Optional<Position> after) {

  /** SQL conditions, each with the values of its parameters. */
  Map<String, List<Object>> conditions() {
    Map<String, List<Object>> conditions = new LinkedHashMap<>();
    add(conditions, "customer_id = ?", customerId);
    add(conditions, "appointment_id = ?", appointmentId);
    add(conditions, "modification_type = ?", type == null ? null : type.name());
    add(conditions, "occurred_at >= ?", Utc.column(from));
    add(conditions, "occurred_at < ?", Utc.column(to));
    after.ifPresent(last -> {
      LocalDateTime at = Utc.column(last.instant(0));
      conditions.put(
          "(occurred_at < ? OR (occurred_at = ? AND id < ?))", List.of(at, at, last.number(1)));
    });
    return conditions;
  }

  private static void add(Map<String, List<Object>> conditions, String condition, Object value) {
    if (value != null) {
      conditions.put(condition, List.of(value));
    }
  }
}
