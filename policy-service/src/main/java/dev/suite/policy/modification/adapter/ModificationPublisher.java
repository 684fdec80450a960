package dev.suite.policy.modification.adapter;

import dev.suite.contracts.Actor;
import dev.suite.contracts.AppointmentModified;
import dev.suite.contracts.ModificationType;
import dev.suite.contracts.Topics;
import dev.suite.policy.decision.adapter.Decided;
import dev.suite.policy.decision.adapter.DecisionAnswer;
import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.modification.Recording;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Publishes recorded modifications. The order per customer holds because each recording locks the
 * customer's row of {@code customers} first.
 */
@ApplicationScoped
class ModificationPublisher {
  private final Outbox outbox;

  ModificationPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  Uni<Void> cancelled(
      OpenTransaction tx,
      Decided decided,
      ModificationRequest request,
      Recording.Granted granted,
      long modificationId,
      String eventId) {
    AppointmentModified event =
        new AppointmentModified(
            decided.booked().companyId(),
            decided.booked().id(),
            decided.booked().customerId(),
            ModificationType.cancel,
            !granted.forced(),
            DecisionAnswer.money(new Money(granted.fee(), decided.booked().currency())),
            request.reason(),
            decided.decision().decidedAt(),
            new Actor(request.modifiedBy().type(), request.modifiedBy().id()),
            null,
            modificationId);
    return outbox.add(
        tx, event.companyId(), Topics.APPOINTMENT_MODIFIED, event.key(), eventId, event);
  }
}
