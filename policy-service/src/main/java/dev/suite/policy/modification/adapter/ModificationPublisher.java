package dev.suite.policy.modification.adapter;

import dev.suite.contracts.Actor;
import dev.suite.contracts.ActorType;
import dev.suite.contracts.AppointmentModified;
import dev.suite.contracts.ModificationType;
import dev.suite.contracts.Topics;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.modification.Modification;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Currency;

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

  Uni<Void> recorded(OpenTransaction tx, long companyId, Modification one, String eventId) {
    AppointmentModified event =
        new AppointmentModified(
            companyId,
            one.appointmentId(),
            one.customerId(),
            ModificationType.valueOf(one.modificationType()),
            one.withinPolicy(),
            DecisionAnswer.money(new Fee(one.fee(), Currency.getInstance(one.currency()))),
            one.reason(),
            one.occurredAt(),
            new Actor(ActorType.valueOf(one.modifiedByType()), one.modifiedById()),
            one.newStartsAt(),
            one.id());
    return outbox.add(
        tx, event.companyId(), Topics.APPOINTMENT_MODIFIED, event.key(), eventId, event);
  }
}
