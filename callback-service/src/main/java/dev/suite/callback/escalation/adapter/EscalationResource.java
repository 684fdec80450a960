package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.Notes;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What had to be escalated in a company. */
@Path("/v1/companies/{company_id}/escalations")
@Tag(name = "escalations")
class EscalationResource {
  private static final String LIST = "escalations";

  /** How it was resolved. */
  record Resolution(@Size(max = Notes.LONGEST) String resolutionNotes) {}

  private final EscalationStore store;
  private final ResolveEscalation resolveEscalation;

  EscalationResource(EscalationStore store, ResolveEscalation resolveEscalation) {
    this.store = store;
    this.resolveEscalation = resolveEscalation;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "List escalations, newest first",
      description =
          "unattended=true is what an operator looks for: open escalations for which no manager or"
              + " admin was left, and whose request nobody was given since. The metric"
              + " suite_escalations_stuck counts them with why=\"nobody_left\", and with"
              + " why=\"given_up\" the overdue requests whose escalation failed four times; the log"
              + " names those.")
  public Uni<Page<EscalationAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestQuery Boolean resolved,
      @RestQuery Boolean unattended,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST, companyId);
    return store
        .list(
            companyId,
            new EscalationFilter(null, resolved, unattended),
            listing.after(after),
            limit + 1)
        .map(found -> EscalationAnswer.page(listing, found, limit));
  }

  @POST
  @Path("/{id}/resolve")
  @RolesAllowed(Roles.RECORD)
  @Operation(
      summary = "Resolve an escalation",
      description = "Completing or cancelling the request resolves what is open by itself.")
  @APIResponse(
      responseCode = "200",
      description = "Resolved",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EscalationAnswer.class)))
  @APIResponse(responseCode = "409", description = "already_resolved")
  public Uni<Response> resolve(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid Resolution body) {
    String path = "/v1/companies/%d/escalations/%d/resolve".formatted(companyId, id);
    return resolveEscalation.resolve(
        companyId,
        id,
        path,
        RequestKey.of(companyId, "POST", path, key, body),
        body.resolutionNotes());
  }
}
