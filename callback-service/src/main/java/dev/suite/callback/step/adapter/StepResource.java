package dev.suite.callback.step.adapter;

import dev.suite.callback.callback.ContactOutcome;
import dev.suite.callback.callback.Notes;
import dev.suite.callback.callback.Transition;
import dev.suite.callback.callback.adapter.CallbackAnswer;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with a request by those who call. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "callbacks")
@APIResponse(
    responseCode = "200",
    description = "The request as it is now",
    content =
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = CallbackAnswer.class)))
@APIResponse(responseCode = "409", description = "Not now; allowed_transitions says what is")
class StepResource {
  /** How an attempt went. */
  record Contact(@NotNull ContactOutcome outcome, @Size(max = Notes.LONGEST) String notes) {}

  /** What was agreed. */
  record Completion(@NotNull @Size(max = Notes.LONGEST) String notes) {}

  /** Why nobody needs to call. */
  record Cancellation(@Size(max = 1_000) String reason) {}

  private final ContactCallback contact;
  private final CloseCallback close;
  private final Caller caller;

  StepResource(ContactCallback contact, CloseCallback close, Caller caller) {
    this.contact = contact;
    this.close = close;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/contact")
  @RolesAllowed(Roles.RECORD)
  @Operation(
      summary = "Record an attempt to call",
      description =
          "reached keeps the promise; no_answer, busy and voicemail are tried again and, once there"
              + " are max_attempts of them, escalate; wrong_number and do_not_call cancel it.")
  public Uni<Response> contact(@BeanParam StepParameters parameters, @NotNull @Valid Contact body) {
    return contact.contact(
        parameters.step(Transition.contact, body, caller), body.outcome(), body.notes());
  }

  @POST
  @Path("/{id}/complete")
  @RolesAllowed(Roles.RECORD)
  @Operation(summary = "Complete a request whose customer was reached")
  public Uni<Response> complete(
      @BeanParam StepParameters parameters, @NotNull @Valid Completion body) {
    return close.complete(parameters.step(Transition.complete, body, caller), body.notes());
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed(Roles.RECORD)
  @Operation(summary = "Cancel a request that is not closed yet")
  public Uni<Response> cancel(
      @BeanParam StepParameters parameters, @NotNull @Valid Cancellation body) {
    return close.cancel(parameters.step(Transition.cancel, body, caller), body.reason());
  }
}
