package dev.suite.policy.resolution.cache.adapter;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import dev.suite.policy.resolution.PolicyType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/**
 * Companies' policies in memory, each entry under its epoch. Any number of concurrent misses make
 * one query, and so does any number of those that find an entry stale.
 */
final class EpochCache {
  private final PolicySource source;
  private final SqlClient pool;
  private final AsyncCache<CacheKey, CompanyPolicies> entries;
  private final LongAdder stale = new LongAdder();

  /** Holds so many policies at most, an entry without any counting as one. */
  EpochCache(PolicySource source, SqlClient pool, long mostPolicies) {
    this.source = source;
    this.pool = pool;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(mostPolicies)
            .weigher((CacheKey _, CompanyPolicies known) -> known.weight())
            .recordStats()
            .buildAsync();
  }

  /** What is in memory, however old, else from the database. */
  Uni<CompanyPolicies> recent(CacheKey key) {
    return Uni.createFrom().deferred(() -> SharedLoad.of(held(key)));
  }

  /** What is in memory of a company, however old; what is missing is loaded in one query. */
  Uni<Map<PolicyType, CompanyPolicies>> recent(long companyId, Set<PolicyType> types) {
    return Uni.createFrom()
        .deferred(() -> {
          Map<PolicyType, CompanyPolicies> held = inMemory(companyId, types);
          return held.size() == types.size()
              ? Uni.createFrom().item(held)
              : SharedLoad.of(loaded(companyId, types)).map(EpochCache::byType);
        });
  }

  private Map<PolicyType, CompanyPolicies> inMemory(long companyId, Set<PolicyType> types) {
    Map<PolicyType, CompanyPolicies> held = new EnumMap<>(PolicyType.class);
    for (PolicyType type : types) {
      CompletableFuture<CompanyPolicies> entry = entries.asMap().get(new CacheKey(companyId, type));
      if (SharedLoad.isDone(entry)) {
        held.put(type, entry.resultNow());
      }
    }
    return held;
  }

  private CompletableFuture<Map<CacheKey, CompanyPolicies>> loaded(
      long companyId, Set<PolicyType> types) {
    Set<CacheKey> keys =
        types.stream().map(type -> new CacheKey(companyId, type)).collect(Collectors.toSet());
    return entries.getAll(
        keys,
        (missing, _) -> source.readAll(pool, companyId, missing).subscribeAsCompletionStage());
  }

  private static Map<PolicyType, CompanyPolicies> byType(Map<CacheKey, CompanyPolicies> loaded) {
    return loaded.entrySet().stream()
        .collect(Collectors.toMap(entry -> entry.getKey().type(), Map.Entry::getValue));
  }

  /** As they are under an epoch just read, or under a later one. */
  Uni<CompanyPolicies> of(CacheKey key, long epoch) {
    return Uni.createFrom()
        .deferred(() -> {
          CompletableFuture<CompanyPolicies> held = held(key);
          return SharedLoad.of(held)
              .chain(known ->
                  known.areAsOf(epoch) ? Uni.createFrom().item(known) : renewed(key, held, epoch));
        });
  }

  /** One of those who find the entry stale loads it anew, the others wait for that one. */
  private Uni<CompanyPolicies> renewed(
      CacheKey key, CompletableFuture<CompanyPolicies> old, long epoch) {
    stale.increment();
    CompletableFuture<CompanyPolicies> fresh = new CompletableFuture<>();
    if (!entries.asMap().replace(key, old, fresh)) {
      return of(key, epoch);
    }
    source.read(pool, key).subscribe().with(fresh::complete, fresh::completeExceptionally);
    return SharedLoad.of(fresh);
  }

  /**
   * The same inside a transaction, by its own client where memory has another epoch: who holds a
   * connection must not wait for one that somebody else needs.
   */
  Uni<CompanyPolicies> in(SqlConnection transaction, CacheKey key, long epoch) {
    CompletableFuture<CompanyPolicies> held = entries.getIfPresent(key);
    if (SharedLoad.isDone(held)) {
      if (held.resultNow().epoch() == epoch) {
        return Uni.createFrom().item(held.resultNow());
      }
      stale.increment();
    }
    return source.read(transaction, key).invoke(fresh -> keep(key, fresh));
  }

  /** An older epoch never replaces a newer one, but for 0: a company that begins anew has none. */
  private void keep(CacheKey key, CompanyPolicies fresh) {
    entries
        .asMap()
        .compute(
            key,
            (_, held) ->
                SharedLoad.isDone(held)
                        && fresh.epoch() > 0
                        && held.resultNow().epoch() > fresh.epoch()
                    ? held
                    : CompletableFuture.completedFuture(fresh));
  }

  /** Forgets one. */
  void clear(CacheKey key) {
    entries.asMap().remove(key);
  }

  /** Loads one anew if it is in memory: whoever needs it next finds it. */
  Uni<Void> renew(CacheKey key) {
    return entries.asMap().remove(key) == null
        ? Uni.createFrom().voidItem()
        : recent(key).replaceWithVoid();
  }

  /** How many are held and how often they served, since this replica started. */
  CacheAnswer statistics() {
    CacheStats counted = entries.synchronous().stats();
    return new CacheAnswer(
        entries.synchronous().estimatedSize(),
        counted.hitCount() - stale.sum(),
        counted.missCount() + stale.sum(),
        counted.evictionCount());
  }

  private CompletableFuture<CompanyPolicies> held(CacheKey key) {
    return entries.get(key, (wanted, _) -> source.read(pool, wanted).subscribeAsCompletionStage());
  }
}
