package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What was in force at any instant, from the versions that are kept; deleted policies count up to
 * their end. In memory for those companies that ask, under the epoch like the policies themselves.
 */
@ApplicationScoped
public class PolicyHistory {
  private final EpochCache entries;

  PolicyHistory(
      TimelineStore store,
      Pool pool,
      @ConfigProperty(name = "suite.policies.cached-versions", defaultValue = "20000") long most) {
    this.entries = new EpochCache(store::everyVersion, pool, most);
  }

  /**
   * The policy that was, or will be, in force at an instant.
   *
   * @param client the pool, or a transaction's connection
   * @param epoch the company's, just read
   */
  public Uni<Resolution> resolveAt(
      SqlClient client, long companyId, long epoch, PolicyType type, Chain chain, Instant at) {
    CacheKey key = new CacheKey(companyId, type);
    return (client instanceof Pool ? entries.of(key, epoch) : entries.in(client, key, epoch))
        .map(known -> known.resolve(chain, at));
  }
}
