package dev.suite.callback.escalation.adapter;

import dev.suite.runtime.database.ListQuery;

/**
 * Which escalations a list shows; parts that are null do not count.
 *
 * @param callbackRequestId those of one request
 * @param unattended open ones for which nobody was left, and whose request nobody was given since
 */
public record EscalationFilter(Long callbackRequestId, Boolean resolved, Boolean unattended) {

  /** SQL that is true for an escalation e of a request r which nobody attends to. */
  public static final String UNATTENDED =
      """
      (e.resolved_at IS NULL AND e.escalated_to IS NULL AND e.escalated_at = r.last_escalated_at
        AND (r.assigned_at IS NULL OR r.assigned_at < e.escalated_at))\
      """;

  /** The rows of a list that it shows. */
  ListQuery on(ListQuery list) {
    return list.where("e.callback_request_id = ?", callbackRequestId)
        .where(resolved == null ? null : "e.resolved_at IS " + (resolved ? "NOT NULL" : "NULL"))
        .where(unattended == null ? null : (unattended ? "" : "NOT ") + UNATTENDED);
  }
}
