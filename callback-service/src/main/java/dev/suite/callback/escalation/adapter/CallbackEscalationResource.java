package dev.suite.callback.escalation.adapter;

import dev.suite.callback.callback.Notes;
import dev.suite.callback.callback.Transition;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.step.adapter.StepParameters;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Position;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The escalations of one request. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "escalations")
class CallbackEscalationResource {
  private static final String LIST = "escalations-of-";

  /**
   * Why it is escalated, and to whom.
   *
   * @param reason in their own words, or null
   * @param escalateTo null for the next of the chain
   */
  record EscalationRequest(@Size(max = Notes.LONGEST) String reason, String escalateTo) {}

  private final EscalateCallback escalateCallback;
  private final EscalationStore store;
  private final CallbackStore callbacks;
  private final Pool pool;
  private final Caller caller;

  CallbackEscalationResource(
      EscalateCallback escalateCallback,
      EscalationStore store,
      CallbackStore callbacks,
      Pool pool,
      Caller caller) {
    this.escalateCallback = escalateCallback;
    this.store = store;
    this.callbacks = callbacks;
    this.pool = pool;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/escalate")
  @RolesAllowed(Roles.RECORD)
  @Operation(
      summary = "Escalate a request by hand",
      description =
          "To the person named, else to the next of the chain: a manager of the branch, any manager"
              + " of the company, an admin. It waits for no cooldown and starts it anew.")
  @APIResponse(
      responseCode = "201",
      description = "Escalated",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = EscalationAnswer.class)))
  @APIResponse(
      responseCode = "409",
      description = "no_escalation_target, or invalid_transition with allowed_transitions")
  public Uni<Response> escalate(
      @BeanParam StepParameters parameters, @NotNull @Valid EscalationRequest body) {
    return escalateCallback.escalate(
        parameters.step(Transition.escalate, body, caller), body.reason(), body.escalateTo());
  }

  @GET
  @Path("/{id}/escalations")
  @RolesAllowed(Roles.READ)
  @Operation(summary = "List the escalations of a request, newest first")
  public Uni<Page<EscalationAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST + id, companyId);
    EscalationFilter filter = new EscalationFilter(id, null, null);
    Optional<Position> last = listing.after(after);
    return callbacks
        .get(pool, companyId, id)
        .chain(() -> store.list(companyId, filter, last, limit + 1))
        .map(found -> EscalationAnswer.page(listing, found, limit));
  }
}
