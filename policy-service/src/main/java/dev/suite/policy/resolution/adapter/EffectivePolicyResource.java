package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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

  EffectivePolicyResource(ScopeStore scopes, PolicyCache policies, Pool pool) {
    this.scopes = scopes;
    this.policies = policies;
    this.pool = pool;
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
        .chain(place ->
            policies
                .of(companyId, type, place.epoch())
                .map(known -> EffectivePolicy.of(type, known.resolve(place.chain()))));
  }
}
