package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.ContactEffect;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Writes what becomes of a request; each change raises its version. The row is locked already. */
@ApplicationScoped
public class CallbackChanges {
  private static final String UPDATE =
      "UPDATE callback_requests SET %s, version = version + 1, updated_at = ?"
          + " WHERE company_id = ? AND id = ?";
  private static final String CLOSED = "next_attempt_at = NULL, next_escalation_at = NULL";

  private final Clock clock;

  CallbackChanges(Clock clock) {
    this.clock = clock;
  }

  /** Gives it to somebody; pending becomes assigned. */
  public Uni<Void> assign(OpenTransaction tx, CallbackRequest request, String staffId) {
    return change(
        tx, request, "assigned_to = ?, assigned_at = ?, status = 'assigned'", staffId, now());
  }

  /** Takes it from whoever has it: assigned becomes pending. */
  public Uni<Void> unassign(OpenTransaction tx, CallbackRequest request) {
    return change(tx, request, "assigned_to = NULL, assigned_at = NULL, status = 'pending'");
  }

  /** Somebody spoke to the customer. */
  public Uni<Void> contacted(OpenTransaction tx, CallbackRequest request, String notes) {
    return change(
        tx, request, "status = 'contacted', contacted_at = ?, notes = ?, " + CLOSED, now(), notes);
  }

  /** An attempt failed; one too many makes an escalation due at once. */
  public Uni<Void> failed(
      OpenTransaction tx, CallbackRequest request, ContactEffect.Failed failed, String notes) {
    return change(
        tx,
        request,
        "attempts = ?, next_attempt_at = ?, notes = ?, next_escalation_at = COALESCE(?,"
            + " next_escalation_at)",
        failed.attempts(),
        Utc.column(failed.nextAttemptAt()),
        notes,
        failed.escalates() ? now() : null);
  }

  /** It is done. */
  public Uni<Void> completed(OpenTransaction tx, CallbackRequest request, String notes) {
    return change(tx, request, "status = 'completed', completed_at = ?, notes = ?", now(), notes);
  }

  /** Nobody will call. */
  public Uni<Void> cancelled(
      OpenTransaction tx, CallbackRequest request, String reason, String notes) {
    return change(
        tx,
        request,
        "status = 'cancelled', cancelled_at = ?, cancel_reason = ?, notes = ?, " + CLOSED,
        now(),
        reason,
        notes);
  }

  /** Writes columns, with the values of their parameters in order. */
  public Uni<Void> change(
      OpenTransaction tx, CallbackRequest request, String columns, Object... values) {
    List<Object> all = new ArrayList<>();
    for (Object value : values) {
      all.add(value instanceof Instant instant ? Utc.column(instant) : value);
    }
    all.add(now());
    all.add(request.companyId());
    all.add(request.id());
    return tx.update(UPDATE.formatted(columns), all.toArray()).replaceWithVoid();
  }

  private LocalDateTime now() {
    return Utc.column(clock.instant());
  }
}
