package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.adapter.ScopeStore.Place;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what the hierarchy of policies gives, and how. */
@Path("/v1/companies/{company_id}/effective-policies")
@Tag(name = "policies")
class EffectivePolicyResource {
  private final ScopeStore scopes;
  private final PolicyCache policies;
  private final Pool pool;
  private final Clock clock;

  EffectivePolicyResource(ScopeStore scopes, PolicyCache policies, Pool pool, Clock clock) {
    this.scopes = scopes;
    this.policies = policies;
    this.pool = pool;
    this.clock = clock;
  }

  @GET
  @Path("/{policy_type}")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Resolve a policy",
      description =
          "Asks staff, service, branch and company in this order; the branch follows from staff or"
              + " service where it is not given.")
  public Uni<EffectivePolicy> get(
      @RestPath("company_id") long companyId,
      @RestPath("policy_type") String policyType,
      @RestQuery("branch_id") String branchId,
      @RestQuery("service_id") Long serviceId,
      @RestQuery("staff_id") String staffId) {
    PolicyType type = PolicyKey.type(policyType);
    return scopes
        .place(pool, companyId, new Context(branchId, serviceId, staffId))
        .chain(place -> resolved(companyId, type, List.of(place)))
        .map(List::getFirst);
  }

  @POST
  @Path("/batch")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Resolve a policy for many contexts",
      description = "The same answer for each as for one alone, in their order.")
  public Uni<EffectivePolicies> batch(
      @RestPath("company_id") long companyId, @NotNull @Valid BatchRequest request) {
    List<Context> contexts = request.toContexts();
    if (contexts.isEmpty()) {
      return Uni.createFrom().item(new EffectivePolicies(List.of()));
    }
    return scopes
        .places(pool, companyId, contexts, BatchRequest::pointer)
        .chain(places -> resolved(companyId, PolicyKey.type(request.policyType().name()), places))
        .map(EffectivePolicies::new);
  }

  /** The policies in force for each context. */
  record EffectivePolicies(List<EffectivePolicy> items) {}

  private Uni<List<EffectivePolicy>> resolved(long companyId, PolicyType type, List<Place> places) {
    Instant now = clock.instant();
    return policies
        .of(companyId, type, places.getFirst().epoch())
        .map(known ->
            places.stream()
                .map(place -> EffectivePolicy.of(type, known.resolve(place.chain(), now)))
                .toList());
  }
}
