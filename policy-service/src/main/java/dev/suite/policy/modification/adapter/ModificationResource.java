package dev.suite.policy.modification.adapter;

import dev.suite.contracts.ModificationType;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.decision.answer.adapter.DecisionAnswer;
import dev.suite.policy.modification.Modification;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Records changes of appointments, and shows the audit trail of them. */
@Path("/v1/companies/{company_id}/modifications")
@Tag(name = "modifications")
class ModificationResource {
  private static final String LIST = "modifications";

  private final RecordModification recordModification;
  private final SentQuotes quotes;
  private final ModificationStore store;
  private final Caller caller;
  private final Clock clock;

  ModificationResource(
      RecordModification recordModification,
      SentQuotes quotes,
      ModificationStore store,
      Caller caller,
      Clock clock) {
    this.recordModification = recordModification;
    this.quotes = quotes;
    this.store = store;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.RECORD)
  @Operation(
      summary = "Record a cancellation or a reschedule",
      description =
          "Decides again on what is true now. The same Idempotency-Key answers the same. An admin"
              + " may force what the policy refuses, with a reason; not what is past or cancelled."
              + " With a scope, all of a series that is meant is changed or nothing: one"
              + " modification an appointment; the answer is the first, with also the others. A"
              + " decision_id stands for the appointments it was given for: once one of them is"
              + " gone or moved, or another has joined, nothing is recorded and the answer is"
              + " decision_expired with a decision on those that are there now.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ModificationAnswer.class)),
      headers = {
        @Header(name = "ETag", ref = "ETag"),
        @Header(name = "Location", ref = "Location")
      })
  @APIResponse(
      responseCode = "409",
      description =
          "Refused: the code is the first reason's, or decision_expired for a quote that holds no"
              + " longer, with the decision as it is now; without one: in_progress",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(
                              name = "decision",
                              implementation = DecisionAnswer.class))))
  public Uni<Response> post(
      @RestPath("company_id") long companyId,
      @RestHeader("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid ModificationRequest request) {
    refuseForce(request);
    String path = "/v1/companies/" + companyId + "/modifications";
    Optional<RequestKey> key = RequestKey.of(companyId, "POST", path, idempotencyKey, request);
    return recordModification.record(key, () -> attempt(companyId, request, path, key));
  }

  private Attempt attempt(
      long companyId, ModificationRequest request, String path, Optional<RequestKey> key) {
    WantedChange wanted = request.toChange(companyId, clock.instant());
    return new Attempt(
        wanted,
        request,
        path,
        key,
        quotes.of(wanted, request),
        request.forcing(),
        caller.language().locale());
  }

  private void refuseForce(ModificationRequest request) {
    if (request.insists() && !caller.may(Roles.ADMIN)) {
      throw Problem.of(ProblemCode.FORBIDDEN).detail("Only an admin may force a change.").build();
    }
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(summary = "List recorded changes, newest first")
  public Uni<Page<ModificationAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestQuery("customer_id") Long customerId,
      @RestQuery("appointment_id") Long appointmentId,
      @RestQuery("modification_type") ModificationType type,
      @RestQuery Instant from,
      @RestQuery Instant to,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    if (from != null && to != null && from.isAfter(to)) {
      throw Problem.invalidParameter("to", "must not be before from");
    }
    Listing listing = new Listing(LIST, companyId);
    ModificationFilter filter =
        new ModificationFilter(customerId, appointmentId, type, from, to, listing.after(after));
    return store
        .refuseUnknown(companyId, filter)
        .chain(() -> store.list(companyId, filter, limit + 1))
        .map(found -> page(listing, found, limit));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.READ)
  @Operation(summary = "Read one recorded change")
  public Uni<RestResponse<ModificationAnswer>> get(
      @RestPath("company_id") long companyId, @RestPath long id) {
    return store
        .find(companyId, id)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(found ->
            RestResponse.ResponseBuilder.ok(ModificationAnswer.of(found))
                .header("ETag", ETags.of(found.version()))
                .build());
  }

  private static Page<ModificationAnswer> page(
      Listing listing, List<Modification> found, int limit) {
    Page<Modification> page =
        listing.page(found, limit, last -> List.of(last.occurredAt(), last.id()));
    return new Page<>(page.items().stream().map(ModificationAnswer::of).toList(), page.next());
  }
}
