package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ModificationType;
import dev.suite.runtime.database.ListQuery;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Position;
import java.time.Instant;
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

  /** The rows of a list that it shows. */
  ListQuery on(ListQuery list) {
    return list.where("customer_id = ?", customerId)
        .where("appointment_id = ?", appointmentId)
        .where("modification_type = ?", type == null ? null : type.name())
        .where("occurred_at >= ?", Utc.column(from))
        .where("occurred_at < ?", Utc.column(to));
  }
}
