package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.PolicyType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The policies of the companies in use, in memory. What is cached carries its epoch: who reads the
 * epoch of the database in the same statement as the rest of its facts sees a stale entry, also
 * while Kafka is down.
 */
@ApplicationScoped
public class PolicyCache {
  private final EpochCache entries;

  PolicyCache(
      TimelineStore store,
      Pool pool,
      @ConfigProperty(name = "suite.policies.cached", defaultValue = "50000") long most) {
    this.entries = new EpochCache(store::live, pool, most);
  }

  /** The company's policies of a type as they were a moment ago, from memory if they are there. */
  public Uni<CompanyPolicies> of(long companyId, PolicyType type) {
    return entries.recent(new CacheKey(companyId, type));
  }

  /** The company's policies under an epoch just read; concurrent misses make one query. */
  public Uni<CompanyPolicies> of(long companyId, PolicyType type, long epoch) {
    return entries.of(new CacheKey(companyId, type), epoch);
  }

  /**
   * The same inside a transaction: from memory if that is the epoch there, else by the
   * transaction's own connection.
   */
  public Uni<CompanyPolicies> in(
      SqlConnection transaction, long companyId, PolicyType type, long epoch) {
    return entries.in(transaction, new CacheKey(companyId, type), epoch);
  }

  /** A company's policies of every type as they were a moment ago, read in at most one query. */
  public Uni<Map<PolicyType, CompanyPolicies>> warm(long companyId) {
    return entries.recent(companyId, EnumSet.allOf(PolicyType.class));
  }

  /** Loads the policies of one type anew where this replica has them. */
  Uni<Void> renew(long companyId, PolicyType type) {
    return entries.renew(new CacheKey(companyId, type));
  }

  /** Forgets the policies of one type of a company. */
  public void clear(long companyId, PolicyType type) {
    entries.clear(new CacheKey(companyId, type));
  }

  /** Forgets all policies of a company. */
  public void clear(long companyId) {
    for (PolicyType type : PolicyType.values()) {
      clear(companyId, type);
    }
  }

  /** How it has served so far. */
  CacheAnswer statistics() {
    return entries.statistics();
  }
}
