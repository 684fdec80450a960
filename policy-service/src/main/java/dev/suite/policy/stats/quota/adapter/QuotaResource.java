package dev.suite.policy.stats.quota.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows how many changes a customer has left. */
@Path("/v1/companies/{company_id}/customers/{customer_id}/quotas")
@Tag(name = "quotas")
class QuotaResource {
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
  public Uni<CustomerQuotas> get(
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

  private Uni<QuotaLimits> limits(long companyId, Place place) {
    return Uni.combine()
        .all()
        .unis(
            policies.of(companyId, PolicyType.CANCELLATION, place.epoch()),
            policies.of(companyId, PolicyType.RESCHEDULE, place.epoch()))
        .with(QuotaLimits::new);
  }
}
