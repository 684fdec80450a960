package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.policy.modification.adapter.ModificationAnswer;
import dev.suite.policy.modification.withdrawal.adapter.WithdrawalStore.Locked;
import dev.suite.policy.stats.adapter.TakeOutOfStats;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;

/**
 * Voids a modification once: give its quota back, waive its fee, let the appointment be what it was
 * and say so, all in one transaction. The row's lock comes first, then what the stats need, as
 * their consumer has it, then the appointment with its customer.
 */
@ApplicationScoped
class VoidModification {
  private final Pool pool;
  private final IdempotencyKeys keys;
  private final WithdrawalStore store;
  private final TakeOutOfStats stats;
  private final RestoreAppointment restore;
  private final VoidPublisher publisher;
  private final Answers answers;
  private final Clock clock;

  VoidModification(
      Pool pool,
      IdempotencyKeys keys,
      WithdrawalStore store,
      TakeOutOfStats stats,
      RestoreAppointment restore,
      VoidPublisher publisher,
      Answers answers,
      Clock clock) {
    this.pool = pool;
    this.keys = keys;
    this.store = store;
    this.stats = stats;
    this.restore = restore;
    this.publisher = publisher;
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Voids it, or says why not.
   *
   * @return 200 with the modification; 409 {@code already_voided}; fails with 404 for an unknown
   *     one, with 412 for another version than If-Match names
   */
  Uni<Response> voidIt(Withdrawal wish) {
    return Transactions.in(
        pool,
        tx ->
            keys.once(
                OpenTransaction.of(tx),
                wish.key(),
                () ->
                    store
                        .lock(tx, wish.companyId(), wish.id())
                        .invoke(
                            found -> ETags.honour(wish.ifMatch(), found.modification().version()))
                        .chain(found ->
                            found.modification().voidedAt() == null
                                ? write(tx, wish, found)
                                : Uni.createFrom().item(alreadyVoided(wish)))));
  }

  private Uni<Answer> write(SqlConnection tx, Withdrawal wish, Locked found) {
    Instant now = clock.instant();
    Modification after = found.modification().voided(now, wish.reason());
    return stats
        .takeOut(OpenTransaction.of(tx), wish.companyId(), found.inStats(wish.companyId()))
        .chain(() -> restore.lock(tx, wish.companyId(), after.appointmentId()))
        .call(() -> store.markVoided(tx, wish.companyId(), after))
        .chain(local -> restore.without(tx, wish.companyId(), after, local))
        .chain(() -> publisher.voided(OpenTransaction.of(tx), wish.companyId(), after))
        .replaceWith(
            answers
                .of(200, null, ModificationAnswer.of(after))
                .withEtag(ETags.of(after.version())));
  }

  private Answer alreadyVoided(Withdrawal wish) {
    return answers.refusal(
        wish.path(),
        Problem.of(409, "already_voided", "It was voided before; nothing is left to do.").build());
  }
}
