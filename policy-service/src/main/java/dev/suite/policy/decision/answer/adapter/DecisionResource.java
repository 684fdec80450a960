package dev.suite.policy.decision.answer.adapter;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.adapter.DecideChange;
import dev.suite.policy.decision.adapter.WantedChange;
import dev.suite.policy.decision.series.adapter.DecideBooking;
import dev.suite.runtime.rest.caller.Caller;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Answers "may I, now, and what does it cost"; changes nothing. */
@Path("/v1/companies/{company_id}/decisions")
@Tag(name = "decisions")
class DecisionResource {
  private final DecideChange change;
  private final DecideBooking booking;
  private final ExplainDecision explain;
  private final Caller caller;
  private final Clock clock;

  DecisionResource(
      DecideChange change,
      DecideBooking booking,
      ExplainDecision explain,
      Caller caller,
      Clock clock) {
    this.change = change;
    this.booking = booking;
    this.explain = explain;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Ask whether an appointment may be cancelled or moved, or a series be booked, now",
      description =
          "Always 200 for a known appointment; nothing is recorded. With at it is decided for that"
              + " instant, on the policies in force then and the quota as known now, and nothing is"
              + " quoted.")
  public Uni<DecisionAnswer> post(
      @RestPath("company_id") long companyId, @NotNull @Valid DecisionRequest request) {
    FieldsOfAction.check(request, clock.instant());
    Locale language = caller.language().locale();
    if (request.asked() == Action.RECUR) {
      return booking
          .decide(request.toSeries(companyId))
          .map(decided -> SeriesAnswer.of(decided, language));
    }
    WantedChange wanted = request.toChange(companyId);
    return request.at() == null
        ? change.decide(wanted).map(decided -> explain.explain(decided, language))
        : change
            .decideAt(wanted, request.at())
            .map(decided -> explain.withoutQuote(decided, language));
  }
}
