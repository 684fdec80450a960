package dev.suite.policy.compliance.adapter;

import dev.suite.policy.compliance.Grouping;
import dev.suite.policy.compliance.LocalClock;
import dev.suite.policy.resolution.adapter.ScopeStore;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Reports how far recorded changes kept the policies. */
@Path("/v1/companies/{company_id}/reports/compliance")
@Tag(name = "reports")
class ComplianceResource {
  private static final Duration USUAL = Duration.ofDays(30);
  private static final Duration LONGEST = Duration.ofDays(36_600);

  private final ComplianceStore store;
  private final ScopeStore scopes;
  private final Pool pool;
  private final Clock clock;

  ComplianceResource(ComplianceStore store, ScopeStore scopes, Pool pool, Clock clock) {
    this.store = store;
    this.scopes = scopes;
    this.pool = pool;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Report how far changes kept the policies",
      description =
          "Of what occurred at from or later and before to; the last 30 days where they are left"
              + " out. What is voided is counted apart, what is deleted not at all. Fees are those in"
              + " the company's currency of today.")
  public Uni<ComplianceAnswer> get(
      @RestPath("company_id") long companyId,
      @RestQuery Instant from,
      @RestQuery Instant to,
      @RestQuery("group_by") @DefaultValue("branch") Grouping groupBy) {
    Instant end = to == null ? clock.instant() : to;
    Instant begin = from == null ? end.minus(USUAL) : from;
    refuse(begin, end);
    return scopes
        .place(pool, companyId, Context.NONE)
        .chain(company ->
            store
                .lines(
                    companyId,
                    groupBy,
                    begin,
                    end,
                    LocalClock.of(ZoneId.of(company.timeZone()), begin, end))
                .map(lines -> ComplianceAnswer.of(lines, company.currency())));
  }

  private static void refuse(Instant from, Instant to) {
    if (from.isAfter(to)) {
      throw Problem.invalidParameter("to", "must not be before from");
    }
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problem.invalidParameter("to", "must be within 36600 days after from");
    }
  }
}
