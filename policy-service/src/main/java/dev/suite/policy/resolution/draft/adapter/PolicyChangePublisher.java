package dev.suite.policy.resolution.draft.adapter;

import dev.suite.contracts.PolicyChanged;
import dev.suite.contracts.PolicyType;
import dev.suite.contracts.ScopeType;
import dev.suite.contracts.Topics;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells every replica that a policy has changed. The order per company holds because each change
 * locks the company's row of {@code policy_epochs} first.
 */
@ApplicationScoped
class PolicyChangePublisher {
  private final Outbox outbox;

  PolicyChangePublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  Uni<Void> changed(OpenTransaction tx, PolicyConfiguration policy) {
    return changed(
        tx,
        new PolicyChanged(
            policy.companyId,
            ScopeType.valueOf(policy.configurableType),
            policy.configurableId,
            PolicyType.valueOf(policy.policyType),
            policy.id,
            policy.version));
  }

  Uni<Void> changed(OpenTransaction tx, PolicyChanged event) {
    return outbox
        .add(tx, event.companyId(), Topics.POLICY_CHANGED, event.key(), event)
        .replaceWithVoid();
  }
}
