package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
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
   * @param epoch the company's, just read
   */
  public Uni<Resolution> resolveAt(
      long companyId, long epoch, PolicyType type, Chain chain, Instant at) {
    return entries.of(new CacheKey(companyId, type), epoch).map(known -> known.resolve(chain, at));
  }

  /** The same inside a transaction, by its own connection where memory has another epoch. */
  public Uni<Resolution> resolveAt(
      SqlConnection transaction,
      long companyId,
      long epoch,
      PolicyType type,
      Chain chain,
      Instant at) {
    return entries
        .in(transaction, new CacheKey(companyId, type), epoch)
        .map(known -> known.resolve(chain, at));
  }
}
