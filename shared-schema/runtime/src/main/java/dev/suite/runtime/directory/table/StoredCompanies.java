package dev.suite.runtime.directory.table;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.suite.runtime.rest.caller.KnownCompanies;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * The companies of the directory table. A yes is remembered for a second at most, so that it costs
 * a request nothing; a no is looked up every time.
 */
@ApplicationScoped
class StoredCompanies implements KnownCompanies {
  private static final String EXISTS =
      "SELECT 1 FROM companies WHERE id = ? AND deleting_since IS NULL";
  private static final Duration REMEMBERED = Duration.ofSeconds(1);
  private static final int MOST = 10_000;

  private final Pool pool;
  private final AsyncCache<Long, Boolean> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).buildAsync();

  StoredCompanies(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Boolean> exists(long companyId) {
    return Uni.createFrom()
        .completionStage(
            () -> known.get(companyId, (id, _) -> lookUp(id).subscribeAsCompletionStage()))
        .invoke(exists -> forgetUnless(exists, companyId));
  }

  private Uni<Boolean> lookUp(long companyId) {
    return pool.preparedQuery(EXISTS).execute(Tuple.of(companyId)).map(rows -> rows.size() > 0);
  }

  private void forgetUnless(boolean exists, long companyId) {
    if (!exists) {
      known.synchronous().invalidate(companyId);
    }
  }

  /** Forgets every answer: the directory has changed. */
  void forget() {
    known.synchronous().invalidateAll();
  }
}
