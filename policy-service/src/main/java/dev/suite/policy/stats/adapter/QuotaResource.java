package dev.suite.policy.stats.adapter;

import dev.suite.policy.decision.adapter.Lookback;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.QuotaAnswer;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer.WindowAnswer;
import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.decision.quota.QuotaWindow;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.CompanyPolicies;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.QuotaRule;
import dev.suite.policy.stats.adapter.QuotaStore.Used;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows how many changes a customer has left. */
@Path("/v1/companies/{company_id}/customers/{customer_id}/quotas")
@Tag(name = "quotas")
class QuotaResource {
  private static final String CANCELLATIONS = "cancellation_count";
  private static final String RESCHEDULES = "reschedule_count";

  /** The quotas that hold in the context asked for. */
  @Schema(name = "CustomerQuotas")
  record Quotas(List<Item> items) {}

  /**
   * One quota.
   *
   * @param calculatedAt when the stats last took in a change that counts here; null before the
   *     first
   */
  @Schema(name = "CustomerQuota")
  record Item(
      @Schema(enumeration = {CANCELLATIONS, RESCHEDULES}) String statType,
      @Schema(
              description = "How many at most; null for any number.",
              nullable = true,
              examples = "3")
          Integer limit,
      @Schema(description = "How many of them are used up.") long used,
      @Schema(description = "How many are left; null without a limit.", nullable = true)
          Long remaining,
      WindowAnswer window,
      @Schema(nullable = true) Instant calculatedAt) {
    static Item of(String statType, Quota quota, Instant calculatedAt) {
      QuotaAnswer answer = QuotaAnswer.of(quota);
      return new Item(
          statType,
          answer.limit(),
          answer.used(),
          answer.remaining(),
          answer.window(),
          calculatedAt);
    }
  }

  private final QuotaStore store;
  private final ScopeStore scopes;
  private final PolicyCache policies;
  private final Pool pool;
  private final Clock clock;

  QuotaResource(QuotaStore store, ScopeStore scopes, PolicyCache policies, Pool pool, Clock clock) {
    this.store = store;
    this.scopes = scopes;
    this.policies = policies;
    this.pool = pool;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Read a customer's quotas",
      description = "The limits are those of the context; the changes count in the whole company.")
  public Uni<Quotas> get(
      @RestPath("company_id") long companyId,
      @RestPath("customer_id") long customerId,
      @RestQuery("branch_id") String branchId,
      @RestQuery("service_id") Long serviceId,
      @RestQuery("staff_id") String staffId) {
    Instant now = clock.instant();
    return scopes
        .place(pool, companyId, new Context(branchId, serviceId, staffId))
        .chain(place ->
            limits(companyId, place)
                .chain(limits ->
                    store
                        .used(companyId, customerId, limits.since(now))
                        .map(used -> limits.quotas(place, used, now))));
  }

  private Uni<Limits> limits(long companyId, Place place) {
    return Uni.combine()
        .all()
        .unis(
            policies.of(companyId, PolicyType.CANCELLATION, place.epoch()),
            policies.of(companyId, PolicyType.RESCHEDULE, place.epoch()))
        .with(Limits::new);
  }

  /** The policies that limit the changes of each kind. */
  private record Limits(CompanyPolicies cancellations, CompanyPolicies reschedules) {
    LocalDate since(Instant now) {
      int days = Math.max(cancellations.longestWindow(), reschedules.longestWindow());
      return new Lookback(days, false).since(now);
    }

    Quotas quotas(Place place, Map<String, Used> used, Instant now) {
      Optional<ChangeConfig> cancelling =
          cancellations.resolve(place.chain(), now).change(PolicyType.CANCELLATION);
      Optional<ChangeConfig> moving =
          reschedules.resolve(place.chain(), now).change(PolicyType.RESCHEDULE);
      ZoneId zone = ZoneId.of(place.timeZone());
      return new Quotas(
          List.of(
              item(CANCELLATIONS, cancelling, used, now, zone),
              item(RESCHEDULES, moving, used, now, zone)));
    }
  }

  private static Item item(
      String statType,
      Optional<ChangeConfig> config,
      Map<String, Used> used,
      Instant now,
      ZoneId zone) {
    QuotaRule rule = config.map(ChangeConfig::quota).orElse(QuotaRule.UNLIMITED);
    Used changes = used.getOrDefault(statType, Used.NOTHING);
    QuotaWindow window = QuotaWindow.of(rule.window(), now, zone);
    return Item.of(statType, Quota.of(rule, changes.changes(), window), changes.calculatedAt());
  }
}
