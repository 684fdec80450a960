package dev.suite.policy.resolution.draft.adapter;

import dev.suite.contracts.PolicyType;
import dev.suite.contracts.ScopeType;
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
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Lists the policies of all scopes of a company. */
@Path("/v1/companies/{company_id}/policies")
@Tag(name = "policies")
class PolicyListResource {
  private static final String LIST = "policies";

  private final Mutiny.SessionFactory hibernate;
  private final PolicyStore store;
  private final ReadPolicies readPolicies;

  PolicyListResource(
      Mutiny.SessionFactory hibernate, PolicyStore store, ReadPolicies readPolicies) {
    this.hibernate = hibernate;
    this.store = store;
    this.readPolicies = readPolicies;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(summary = "List the policies of all scopes, newest first")
  public Uni<Page<PolicyAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestQuery("policy_type") PolicyType type,
      @RestQuery ScopeType scope,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST, companyId);
    PolicyFilter filter = new PolicyFilter(companyId, type, scope, listing.after(after));
    return hibernate
        .withSession(session -> store.list(session, filter, limit + 1))
        .map(found -> listing.page(found, limit, last -> List.of(last.newest().id)))
        .chain(page ->
            readPolicies
                .answers(companyId, page.items())
                .map(answers -> new Page<>(answers, page.next())));
  }
}
