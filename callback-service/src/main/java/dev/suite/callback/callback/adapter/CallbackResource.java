package dev.suite.callback.callback.adapter;

import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** One request, and what happened to it. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "callbacks")
class CallbackResource {
  private static final String HISTORY = "callback-history-";

  private final Pool pool;
  private final CallbackStore store;
  private final HistoryStore history;
  private final Clock clock;

  CallbackResource(Pool pool, CallbackStore store, HistoryStore history, Clock clock) {
    this.pool = pool;
    this.store = store;
    this.history = history;
    this.clock = clock;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.READ)
  @Operation(summary = "Read one request")
  @APIResponse(
      responseCode = "200",
      description = "OK",
      headers = @Header(name = "ETag", ref = "ETag"))
  public Uni<RestResponse<CallbackAnswer>> get(
      @RestPath("company_id") long companyId, @RestPath long id) {
    return store
        .get(pool, companyId, id)
        .map(request ->
            RestResponse.ResponseBuilder.ok(CallbackAnswer.of(request, clock.instant()))
                .header("ETag", ETags.of(request.version()))
                .build());
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Roles.READ)
  @Operation(summary = "Read what happened to a request, newest first")
  public Uni<Page<HistoryStore.Line>> history(
      @RestPath("company_id") long companyId,
      @RestPath long id,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(HISTORY + id, companyId);
    long before = listing.after(after).map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    return store
        .get(pool, companyId, id)
        .chain(() -> history.before(companyId, id, before, limit + 1))
        .map(lines -> listing.page(lines, limit, last -> List.of(last.id())));
  }
}
