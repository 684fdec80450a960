package dev.suite.policy.resolution.history.adapter;

import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists what a policy said before and is going to say. */
@Path("/v1/companies/{company_id}/policies")
@Tag(name = "policies")
class VersionResource {
  private final VersionStore store;

  VersionResource(VersionStore store) {
    this.store = store;
  }

  @GET
  @Path("/{id}/versions")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "List a policy's versions, newest first",
      description = "Readable after the policy is deleted; the last one says so.")
  public Uni<Page<VersionAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing("policies/" + id + "/versions", companyId);
    long before = listing.after(after).map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    return store
        .list(companyId, id, before, limit + 1)
        .map(found -> listing.page(found, limit, last -> List.of(last.version())));
  }
}
