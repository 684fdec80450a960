package dev.suite.callback.escalation.adapter;

import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Position;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which escalations a list shows; parts that are null do not count.
 *
 * @param callbackRequestId those of one request
 * @param unattended open ones for which nobody was left, and whose request nobody was given since
 * @param after the last row of the page before
 */
record EscalationFilter(
    Long callbackRequestId, Boolean resolved, Boolean unattended, Optional<Position> after) {

  /** SQL that is true for an escalation e of a request r which nobody attends to. */
  static final String UNATTENDED =
      """
      (e.resolved_at IS NULL AND e.escalated_to IS NULL AND e.escalated_at = r.last_escalated_at
        AND (r.assigned_at IS NULL OR r.assigned_at < e.escalated_at))\
      """;

  /** SQL conditions, each with the values of its parameters. */
  Map<String, List<Object>> conditions() {
    Map<String, List<Object>> conditions = new LinkedHashMap<>();
    if (callbackRequestId != null) {
      conditions.put("e.callback_request_id = ?", List.of(callbackRequestId));
    }
    if (resolved != null) {
      conditions.put("e.resolved_at IS " + (resolved ? "NOT NULL" : "NULL"), List.of());
    }
    if (unattended != null) {
      conditions.put((unattended ? "" : "NOT ") + UNATTENDED, List.of());
    }
    after.ifPresent(last -> {
      LocalDateTime at = Utc.column(last.instant(0));
      conditions.put(
          "(e.escalated_at < ? OR (e.escalated_at = ? AND e.id < ?))",
          List.of(at, at, last.number(1)));
    });
    return conditions;
  }
}
