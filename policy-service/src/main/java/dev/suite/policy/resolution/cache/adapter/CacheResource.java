package dev.suite.policy.resolution.cache.adapter;

import dev.suite.runtime.rest.caller.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Shows how the policies in memory serve. */
@Path("/v1/companies/{company_id}/cache")
@Tag(name = "policies")
class CacheResource {
  private final PolicyCache policies;

  CacheResource(PolicyCache policies) {
    this.policies = policies;
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Read how the cache of policies has served",
      description = "Of the replica that answers, for all companies, since it started.")
  public CacheAnswer get(@RestPath("company_id") long companyId) {
    return policies.statistics();
  }
}
