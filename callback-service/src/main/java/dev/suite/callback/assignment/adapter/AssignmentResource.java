package dev.suite.callback.assignment.adapter;

import dev.suite.callback.callback.Transition;
import dev.suite.callback.step.adapter.StepParameters;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who calls. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "callbacks")
class AssignmentResource {
  /** Who is to call; null for the best of the ranking. */
  record Assignee(String staffId) {}

  private final AssignCallback assign;
  private final Caller caller;

  AssignmentResource(AssignCallback assign, Caller caller) {
    this.assign = assign;
    this.caller = caller;
  }

  @POST
  @Path("/{id}/assign")
  @RolesAllowed(Roles.RECORD)
  @Operation(
      summary = "Assign a request, or assign it to somebody else",
      description =
          "Without staff_id the best of the ranking gets it. A person named may be above capacity"
              + " or out of hours: warnings say so.")
  @APIResponse(
      responseCode = "200",
      description = "The request as it is now, with its assignment",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = AssignedAnswer.class)))
  @APIResponse(responseCode = "409", description = "Not now; allowed_transitions says what is")
  public Uni<Response> assign(@BeanParam StepParameters parameters, @NotNull @Valid Assignee body) {
    return assign.assign(parameters.step(Transition.assign, body, caller), body.staffId());
  }
}
