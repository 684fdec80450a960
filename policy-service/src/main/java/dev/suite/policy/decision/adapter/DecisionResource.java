package dev.suite.policy.decision.adapter;

import dev.suite.runtime.rest.Caller;
import dev.suite.runtime.rest.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers "may I, now, and what does it cost"; changes nothing. */
@Path("/v1/companies/{company_id}/decisions")
@Tag(name = "decisions")
class DecisionResource {
  private final DecideCancellation decide;
  private final ExplainDecision explain;
  private final Pool pool;
  private final Caller caller;

  DecisionResource(DecideCancellation decide, ExplainDecision explain, Pool pool, Caller caller) {
    this.decide = decide;
    this.explain = explain;
    this.pool = pool;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Ask whether an appointment may be cancelled now",
      description = "Always 200 for a known appointment; nothing is recorded.")
  public Uni<DecisionAnswer> post(
      @RestPath("company_id") long companyId, @NotNull @Valid DecisionRequest request) {
    Locale language = caller.language().locale();
    return decide
        .warm(companyId)
        .chain(warmed -> decide.decide(pool, warmed, companyId, request.appointmentId()))
        .map(decided -> explain.explain(decided, language));
  }
}
