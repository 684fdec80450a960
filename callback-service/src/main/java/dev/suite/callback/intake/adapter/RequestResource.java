package dev.suite.callback.intake.adapter;

import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Where somebody asks to be called back. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "callbacks")
class RequestResource {
  private final RequestCallback requestCallback;
  private final Caller caller;

  RequestResource(RequestCallback requestCallback, Caller caller) {
    this.requestCallback = requestCallback;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.RECORD)
  @Operation(
      summary = "Ask for a call",
      description =
          "A number that has an open request joins it: its place in the queue never gets later."
              + " assignment says who calls, and why.")
  @APIResponse(
      responseCode = "201",
      description = "Taken in",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RequestedAnswer.class)),
      headers = {
        @Header(name = "ETag", ref = "ETag"),
        @Header(name = "Location", ref = "Location")
      })
  @APIResponse(
      responseCode = "200",
      description = "Joined the open request of that number",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RequestedAnswer.class)),
      headers = {
        @Header(name = "ETag", ref = "ETag"),
        @Header(name = "Location", ref = "Location")
      })
  public Uni<Response> post(
      @RestPath("company_id") long companyId,
      @RestHeader("Idempotency-Key") String key,
      @NotNull @Valid CallbackBody body) {
    refuseUnspellable(body.branchId());
    refuseUnspellable(body.staffId());
    return requestCallback.request(
        companyId, body, "/v1/companies/%d/callbacks".formatted(companyId), key, caller.subject());
  }

  private static void refuseUnspellable(String id) {
    if (id != null && !EntityId.isText(id)) {
      throw Problem.notFound();
    }
  }
}
