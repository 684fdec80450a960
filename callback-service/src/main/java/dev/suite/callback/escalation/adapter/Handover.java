package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.escalation.Cooldown;
import dev.suite.callback.escalation.Escalation;
import dev.suite.callback.escalation.EscalationReason;
import dev.suite.callback.escalation.Takeover;
import java.time.Instant;

/**
 * A request, as it is locked, that goes to somebody else.
 *
 * @param level the step taken before, 0 where none was
 * @param why for which reason
 * @param said what the one who escalates it says, or null
 * @param actor the subject of the token; null where the service does it of itself
 * @param traceparent the trace its events belong to, or null
 */
public record Handover(
    CallbackRequest request,
    int level,
    EscalationReason why,
    String said,
    Takeover to,
    Cooldown cooldown,
    String actor,
    String traceparent) {

  /** Whether somebody takes it over. */
  boolean hasTarget() {
    return to.staffId() != null;
  }

  /** Whoever has it afterwards, or null. */
  String holder() {
    return hasTarget() ? to.staffId() : request.assignedTo();
  }

  /** The step it is on afterwards: nobody takes no step. */
  int levelAfter() {
    return hasTarget() ? to.level() : level;
  }

  /** Whether it changes hands. */
  boolean changesHands() {
    return hasTarget() && !to.staffId().equals(request.assignedTo());
  }

  /** The escalation that is written down; it gets its id by that. */
  Escalation escalation(long id, Instant now) {
    return new Escalation(
        id,
        request.companyId(),
        request.id(),
        why,
        said,
        to.level(),
        request.assignedTo(),
        to.staffId(),
        now,
        null,
        null);
  }
}
