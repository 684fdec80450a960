package dev.suite.policy.modification.withdrawal.adapter;

import dev.suite.policy.modification.adapter.ModificationAnswer;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Takes recorded changes back: as if they had not counted, or as if nobody had written them. */
@Path("/v1/companies/{company_id}/modifications")
@Tag(name = "modifications")
class WithdrawalResource {
  /** Why it is void. */
  record VoidRequest(@NotBlank @Size(max = 1_000) String reason) {}

  private final VoidModification voidModification;
  private final DeleteModification deleteModification;

  WithdrawalResource(VoidModification voidModification, DeleteModification deleteModification) {
    this.voidModification = voidModification;
    this.deleteModification = deleteModification;
  }

  @POST
  @Path("/{id}/void")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Void a recorded change",
      description =
          "Gives the quota back and waives the fee; the decision keeps what was charged. The"
              + " appointment is again what it was before, unless something newer came.")
  @APIResponse(
      responseCode = "200",
      description = "The modification as it is now",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ModificationAnswer.class)))
  @APIResponse(responseCode = "409", description = "already_voided")
  public Uni<Response> voidIt(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestHeader("If-Match") String ifMatch,
      @RestHeader("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid VoidRequest request) {
    String path = "/v1/companies/%d/modifications/%d/void".formatted(companyId, id);
    return voidModification.voidIt(
        new Withdrawal(
            companyId,
            id,
            path,
            ifMatch,
            RequestKey.of(companyId, "POST", path, idempotencyKey, request),
            request.reason()));
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @ResponseStatus(204)
  @Operation(
      summary = "Delete a recorded change",
      description =
          "Needs If-Match. It counts no more, no list and no report shows it, and what people wrote"
              + " into it is blanked; the appointment stays as it is.")
  public Uni<Void> delete(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestHeader("If-Match") String ifMatch) {
    return deleteModification.delete(companyId, id, ifMatch);
  }
}
