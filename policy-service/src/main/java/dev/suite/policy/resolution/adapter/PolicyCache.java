package dev.suite.policy.resolution.adapter;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The policies of the companies in use, in memory. Any number of concurrent misses make one query.
 * What is cached carries its epoch: who reads the epoch of the database in the same statement as
 * the rest of its facts sees a stale entry, also while Kafka is down.
 */
@ApplicationScoped
public class PolicyCache {
  private static final String LOAD =
      """
      SELECT COALESCE(e.epoch, 0) AS epoch, p.id, p.configurable_type, p.configurable_id, p.version,
        CAST(p.config AS CHAR) AS config, p.is_override, p.overrides_id
      FROM companies c
      LEFT JOIN policy_epochs e ON e.company_id = c.id
      LEFT JOIN policy_configurations p
        ON p.company_id = c.id AND p.policy_type = ? AND p.live = 1
      WHERE c.id = ?\
      """;
  private static final CompanyPolicies NO_COMPANY = new CompanyPolicies(0, List.of());

  /** What an entry is found by. */
  record Key(long companyId, PolicyType type) {}

  private final Pool pool;
  private final AsyncCache<Key, CompanyPolicies> entries;

  PolicyCache(
      Pool pool,
      @ConfigProperty(name = "suite.policies.cached-companies", defaultValue = "10000") int most) {
    this.pool = pool;
    this.entries = Caffeine.newBuilder().maximumSize(most).recordStats().buildAsync();
  }

  /** The company's policies of a type, from memory where they are there. */
  public Uni<CompanyPolicies> of(long companyId, PolicyType type) {
    return Uni.createFrom()
        .completionStage(() ->
            entries.get(
                new Key(companyId, type),
                (key, _) -> load(pool, key).subscribeAsCompletionStage()));
  }

  /** The company's policies under an epoch just read; concurrent misses make one query. */
  public Uni<CompanyPolicies> of(long companyId, PolicyType type, long epoch) {
    return of(companyId, type)
        .chain(known ->
            known.epoch() == epoch
                ? Uni.createFrom().item(known)
                : at(epoch, pool, companyId, type));
  }

  /**
   * The company's policies under an epoch just read: from memory if that is the epoch there, else
   * by the given client, which may be a transaction's.
   */
  public Uni<CompanyPolicies> at(long epoch, SqlClient client, long companyId, PolicyType type) {
    Key key = new Key(companyId, type);
    CompletableFuture<CompanyPolicies> cached = entries.getIfPresent(key);
    return (cached == null
            ? Uni.createFrom().<CompanyPolicies>nullItem()
            : Uni.createFrom().completionStage(cached))
        .chain(found ->
            found != null && found.epoch() == epoch
                ? Uni.createFrom().item(found)
                : load(client, key).invoke(fresh -> keep(key, fresh)));
  }

  /** An older epoch never replaces a newer one, but for 0: a company that begins anew has none. */
  private void keep(Key key, CompanyPolicies fresh) {
    entries
        .asMap()
        .compute(
            key,
            (_, cached) ->
                fresh.epoch() > 0
                        && cached != null
                        && cached.isDone()
                        && cached.join().epoch() > fresh.epoch()
                    ? cached
                    : CompletableFuture.completedFuture(fresh));
  }

  /** Forgets the policies of one type of a company. */
  public void clear(long companyId, PolicyType type) {
    entries.synchronous().invalidate(new Key(companyId, type));
  }

  /** Forgets all policies of a company. */
  public void clear(long companyId) {
    for (PolicyType type : PolicyType.values()) {
      clear(companyId, type);
    }
  }

  private static Uni<CompanyPolicies> load(SqlClient client, Key key) {
    return client
        .preparedQuery(LOAD)
        .execute(Tuple.of(key.type().code(), key.companyId()))
        .map(rows ->
            rows.size() == 0
                ? NO_COMPANY
                : new CompanyPolicies(
                    rows.iterator().next().getLong("epoch"),
                    StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getLong("id") != null)
                        .map(row -> policy(key.type(), row))
                        .toList()));
  }

  private static StoredPolicy policy(PolicyType type, Row row) {
    return new StoredPolicy(
        row.getLong("id"),
        type,
        new Scope(
            ScopeType.of(row.getString("configurable_type")).orElseThrow(),
            row.getString("configurable_id")),
        row.getInteger("version"),
        ConfigJson.map(row.getString("config")),
        row.getBoolean("is_override"),
        row.getLong("overrides_id"));
  }
}
