package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.stats.rebuild.Drift;
import dev.suite.runtime.idempotency.RequestKey;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows where the stats differ from the audit trail, and starts what puts them right. */
@Path("/v1/companies/{company_id}/stats")
@Tag(name = "stats")
class StatsResource {
  private static final String LIST = "stats-drift";

  /** A day on which the stats differ from the audit trail. */
  record DriftItem(
      long customerId,
      String statType,
      LocalDate periodStart,
      @Schema(description = "What the stats say.") long counted,
      @Schema(description = "What the audit trail says.") long recorded) {
    static DriftItem of(Drift drift) {
      return new DriftItem(
          drift.customerId(),
          drift.statType(),
          drift.periodStart(),
          drift.counted(),
          drift.recorded());
    }
  }

  private final ListDrift drift;
  private final RequestRebuild requestRebuild;
  private final RebuildStore rebuilds;
  private final Pool pool;

  StatsResource(ListDrift drift, RequestRebuild requestRebuild, RebuildStore rebuilds, Pool pool) {
    this.drift = drift;
    this.requestRebuild = requestRebuild;
    this.rebuilds = rebuilds;
    this.pool = pool;
  }

  @GET
  @Path("/drift")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "List the days on which the stats differ from the audit trail",
      description = "Empty means proven: what is not counted yet is no drift.")
  public Uni<Page<DriftItem>> drift(
      @RestPath("company_id") long companyId,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST, companyId);
    return drift
        .list(companyId, listing.after(after), limit + 1)
        .map(found -> listing.page(found, limit, ListDrift::position))
        .map(page -> new Page<>(page.items().stream().map(DriftItem::of).toList(), page.next()));
  }

  @POST
  @Path("/rebuild")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Calculate the stats anew from the audit trail",
      description = "Goes on in the background while everything is served; ask for its progress.")
  @APIResponse(
      responseCode = "202",
      description = "It will be done",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RebuildAnswer.class)),
      headers = @Header(name = "Location", ref = "Location"))
  public Uni<Response> rebuild(
      @RestPath("company_id") long companyId,
      @RestHeader("Idempotency-Key") String idempotencyKey) {
    String path = "/v1/companies/" + companyId + "/stats/rebuild";
    return requestRebuild.request(
        companyId, RequestKey.of(companyId, "POST", path, idempotencyKey, Map.of()));
  }

  @GET
  @Path("/rebuilds/{id}")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Read how far a rebuild is",
      description = "done and total are customers; status is pending, running or done.")
  public Uni<RebuildAnswer> get(@RestPath("company_id") long companyId, @RestPath long id) {
    return rebuilds
        .find(pool, companyId, id)
        .onItem()
        .ifNull()
        .failWith(Problem::notFound)
        .map(Rebuild::answer);
  }
}
