package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.contracts.ModificationVoided;
import dev.suite.contracts.Topics;
import dev.suite.policy.modification.Modification;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Publishes voids. The order per customer holds because whoever voids has locked the customer's row
 * by then.
 */
@ApplicationScoped
class VoidPublisher {
  private final Outbox outbox;

  VoidPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  Uni<Void> voided(OpenTransaction tx, long companyId, Modification one) {
    ModificationVoided event =
        new ModificationVoided(
            companyId,
            one.id(),
            one.appointmentId(),
            one.customerId(),
            one.voidReason(),
            one.voidedAt());
    return outbox
        .add(tx, companyId, Topics.APPOINTMENT_MODIFICATION_VOIDED, event.key(), event)
        .replaceWithVoid();
  }
}
