package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.idempotency.Answer;
import dev.suite.runtime.idempotency.Answers;
import dev.suite.runtime.idempotency.IdempotencyKeys;
import dev.suite.runtime.idempotency.RequestKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Asks for a rebuild of a company's stats, once for each Idempotency-Key. */
@ApplicationScoped
class RequestRebuild {
  private final Pool pool;
  private final RebuildStore store;
  private final IdempotencyKeys keys;
  private final Answers answers;

  RequestRebuild(Pool pool, RebuildStore store, IdempotencyKeys keys, Answers answers) {
    this.pool = pool;
    this.store = store;
    this.keys = keys;
    this.answers = answers;
  }

  /** 202 with the rebuild that will be worked off. */
  Uni<Response> request(long companyId, Optional<RequestKey> key) {
    return Transactions.in(
        pool, tx -> keys.once(OpenTransaction.of(tx), key, () -> request(tx, companyId)));
  }

  private Uni<Answer> request(SqlConnection tx, long companyId) {
    return store
        .request(tx, companyId)
        .chain(id -> store.find(tx, companyId, id))
        .map(rebuild ->
            answers.of(
                202,
                "/v1/companies/%d/stats/rebuilds/%d".formatted(companyId, rebuild.id()),
                rebuild.answer()));
  }
}
