package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.adapter.PolicyKey;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.policy.resolution.proposal.adapter.PolicyRequest;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads, saves and deletes the policies that scopes have of their own. */
@Path("/v1/companies/{company_id}/policies")
@Tag(name = "policies")
class PolicyResource {
  private final Mutiny.SessionFactory hibernate;
  private final PolicyStore store;
  private final ReadPolicies readPolicies;
  private final SavePolicy savePolicy;
  private final DeletePolicy deletePolicy;
  private final PolicyCache cache;
  private final Caller caller;

  PolicyResource(
      Mutiny.SessionFactory hibernate,
      PolicyStore store,
      ReadPolicies readPolicies,
      SavePolicy savePolicy,
      DeletePolicy deletePolicy,
      PolicyCache cache,
      Caller caller) {
    this.hibernate = hibernate;
    this.store = store;
    this.readPolicies = readPolicies;
    this.savePolicy = savePolicy;
    this.deletePolicy = deletePolicy;
    this.cache = cache;
    this.caller = caller;
  }

  @GET
  @Path("/{scope}/{scope_id}/{policy_type}")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Read a scope's own policy",
      description =
          "The version in force, with the one that waits; one that has not begun shows itself. The"
              + " ETag is that of the version saved last.")
  public Uni<RestResponse<PolicyAnswer>> get(
      @RestPath("company_id") long companyId,
      @RestPath("scope") String scope,
      @RestPath("scope_id") String scopeId,
      @RestPath("policy_type") String policyType) {
    PolicyKey key = PolicyKey.of(companyId, scope, Context.known(scopeId), policyType);
    return hibernate
        .withSession(session -> store.find(session, key))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .chain(own ->
            readPolicies
                .answers(companyId, List.of(own))
                .map(answers -> answer(RestResponse.Status.OK, answers.getFirst(), own.newest())));
  }

  @PUT
  @Path("/{scope}/{scope_id}/{policy_type}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Create or change a scope's own policy",
      description =
          "A change needs If-Match with the ETag last read. With effective_from it waits until"
              + " then, in place of one that waits already.")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = PolicyAnswer.class)))
  @APIResponse(responseCode = "200", description = "Changed")
  public Uni<RestResponse<PolicyAnswer>> put(
      @RestPath("company_id") long companyId,
      @RestPath("scope") String scope,
      @RestPath("scope_id") String scopeId,
      @RestPath("policy_type") String policyType,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid PolicyRequest request) {
    PolicyKey key = PolicyKey.of(companyId, scope, scopeId, policyType);
    return savePolicy
        .save(key, request, ifMatch, caller.subject())
        .invoke(_ -> cache.clear(companyId, key.type()))
        .map(saved ->
            answer(
                saved.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                PolicyAnswer.of(saved.policy(), saved.warnings()),
                saved.policy()));
  }

  @DELETE
  @Path("/{scope}/{scope_id}/{policy_type}")
  @RolesAllowed(Roles.ADMIN)
  @ResponseStatus(204)
  @Operation(summary = "Delete a scope's own policy", description = "Needs If-Match.")
  public Uni<Void> delete(
      @RestPath("company_id") long companyId,
      @RestPath("scope") String scope,
      @RestPath("scope_id") String scopeId,
      @RestPath("policy_type") String policyType,
      @RestHeader("If-Match") String ifMatch) {
    PolicyKey key = PolicyKey.of(companyId, scope, scopeId, policyType);
    return deletePolicy
        .delete(key, ifMatch, caller.subject())
        .invoke(() -> cache.clear(companyId, key.type()));
  }

  private static RestResponse<PolicyAnswer> answer(
      RestResponse.Status status, PolicyAnswer answer, PolicyConfiguration newest) {
    return RestResponse.ResponseBuilder.create(status, answer)
        .header("ETag", newest.etag())
        .build();
  }
}
