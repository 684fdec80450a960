package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.adapter.PolicyKey;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Ends a scope's policy, with the version that waits; its versions stay readable, and what overrode
 * it builds on the next level above.
 */
@ApplicationScoped
class DeletePolicy {
  private final Mutiny.SessionFactory hibernate;
  private final PolicyStore store;
  private final PolicyChangePublisher publisher;
  private final Clock clock;

  DeletePolicy(
      Mutiny.SessionFactory hibernate,
      PolicyStore store,
      PolicyChangePublisher publisher,
      Clock clock) {
    this.hibernate = hibernate;
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Deletes it; fails with 404 when there is none, with 428 or 412 when it has another version. */
  Uni<Void> delete(PolicyKey key, String ifMatch, String deletedBy) {
    return Transactions.in(
        hibernate,
        session -> {
          OpenTransaction tx = OpenTransaction.of(session);
          return store
              .lockCompany(tx, key.companyId())
              .chain(() -> store.live(session, key.companyId(), key.type()))
              .map(live ->
                  live.stream()
                      .map(OwnPolicy::newest)
                      .filter(one -> one.scope().equals(key.scope()))
                      .findFirst()
                      .orElseThrow(Problem::notFound))
              .invoke(policy -> ETags.require(ifMatch, policy.etag()))
              .invoke(policy -> policy.delete(clock.instant()))
              .chain(policy ->
                  store
                      .keepVersion(session, policy, deletedBy)
                      .chain(() -> publisher.changed(tx, policy)));
        });
  }
}
