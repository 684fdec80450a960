package dev.suite.policy.simulation.adapter;

import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Tries a proposed policy on what was asked before; saves nothing. */
@Path("/v1/companies/{company_id}/simulations")
@Tag(name = "simulations")
class SimulationResource {
  private final SimulatePolicy simulatePolicy;

  SimulationResource(SimulatePolicy simulatePolicy) {
    this.simulatePolicy = simulatePolicy;
  }

  @POST
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Try a policy on recorded history",
      description =
          "Judges again, in order and with quotas, what was recorded and what was refused under the"
              + " scope. What is voided is left out; what was forced counts as not allowed before,"
              + " and uses up the quota all the same. What was asked of a series at once is one"
              + " attempt, shown by the appointment asked about. Sums are of the company's currency"
              + " of today. What takes longer than 60 s (suite.simulations.deadline) is given up:"
              + " 503 with Retry-After.")
  public Uni<SimulationAnswer> post(
      @RestPath("company_id") long companyId, @NotNull @Valid SimulationRequest request) {
    return simulatePolicy.simulate(companyId, request);
  }
}
