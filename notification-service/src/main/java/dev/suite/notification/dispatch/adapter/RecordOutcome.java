package dev.suite.notification.dispatch.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Handover;
import dev.suite.notification.dispatch.AfterAttempt;
import dev.suite.notification.queue.adapter.EnqueueFallback;
import dev.suite.notification.status.NotificationStatus;
import dev.suite.notification.status.Reason;
import dev.suite.notification.status.adapter.StatusPublisher;
import dev.suite.runtime.database.DatabaseFailure;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Records what became of an attempt: the attempt, the notification's status, the event and what is
 * sent instead, in one transaction. Whoever has lost the row meanwhile corrects the attempt alone.
 */
@ApplicationScoped
class RecordOutcome {
  private static final Logger LOG = Logger.getLogger(RecordOutcome.class);

  private final Pool pool;
  private final OutcomeStore store;
  private final StatusPublisher publisher;
  private final EnqueueFallback fallback;
  private final Clock clock;

  RecordOutcome(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      OutcomeStore store,
      StatusPublisher publisher,
      EnqueueFallback fallback,
      Clock clock) {
    this.pool = pool;
    this.store = store;
    this.publisher = publisher;
    this.fallback = fallback;
    this.clock = clock;
  }

  /** Records; gives what follows, or nothing when the claim is not the row's any more. */
  Uni<Optional<AfterAttempt>> record(Claimed row, Handover handover, Instant started, long millis) {
    AfterAttempt after =
        AfterAttempt.of(handover.outcome(), row.attempt(), row.terms(), clock.instant());
    return Transactions.in(
        pool,
        tx ->
            store
                .settle(tx, row, after)
                .chain(settled ->
                    settled
                        ? store
                            .keep(tx, row, handover, started, millis)
                            .chain(() -> follow(tx, row, after))
                            .replaceWith(Optional.of(after))
                        : store
                            .correct(tx, row, handover, started, millis)
                            .replaceWith(Optional.empty())));
  }

  private Uni<Void> follow(SqlConnection tx, Claimed row, AfterAttempt after) {
    Uni<Void> told =
        after.status() == NotificationStatus.PENDING
            ? nothing()
            : publisher.publish(
                OpenTransaction.of(tx),
                row.status(after.status(), after.reason().map(Reason::code).orElse(null)));
    return told.chain(() ->
        after
            .fallback()
            .map(channel -> fallBack(tx, row, channel))
            .orElseGet(RecordOutcome::nothing));
  }

  /** Whatever is wrong with the other channel, this one's end is recorded. */
  private Uni<Void> fallBack(SqlConnection tx, Claimed row, Channel channel) {
    return fallback
        .enqueue(tx, row.companyId(), row.id(), channel)
        .onFailure(
            failure -> !DatabaseFailure.lostARace(failure) && !DatabaseFailure.outage(failure))
        .recoverWithUni(bug -> {
          LOG.errorf(bug, "Notification %d has no fallback on %s", row.id(), channel.code());
          return nothing();
        });
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }
}
