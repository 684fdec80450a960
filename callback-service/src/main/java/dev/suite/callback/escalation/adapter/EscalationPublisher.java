package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.OverdueHours;
import dev.suite.callback.escalation.Escalation;
import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackEscalated;
import dev.suite.contracts.callback.CallbackPriority;
import dev.suite.contracts.callback.EscalationReason;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Publishes escalations. The order per request holds because each of its writers locks its row of
 * {@code callback_requests} first.
 */
@ApplicationScoped
class EscalationPublisher {
  private final Outbox outbox;

  EscalationPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Somebody else takes it over, or is wanted to. */
  Uni<Void> escalated(OpenTransaction tx, Escalation escalation, CallbackRequest after) {
    CallbackEscalated event =
        new CallbackEscalated(
            escalation.companyId(),
            escalation.callbackRequestId(),
            escalation.id(),
            EscalationReason.valueOf(escalation.escalationReason().name()),
            escalation.level(),
            escalation.escalatedFrom(),
            escalation.escalatedTo(),
            escalation.escalatedAt(),
            after.branchId(),
            CallbackPriority.valueOf(after.priority().name()),
            OverdueHours.of(after, escalation.escalatedAt()),
            after.customerId(),
            after.customerName(),
            after.phoneNumber());
    return outbox
        .add(tx, event.companyId(), Topics.CALLBACK_ESCALATED, event.key(), event)
        .replaceWithVoid();
  }
}
