package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.Priority;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The queue, one request of it, and what happened to that. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "callbacks")
class CallbackResource {
  private static final String LIST = "callbacks";
  private static final String HISTORY = "callback-history-";
  private static final Set<CallbackStatus> TO_BE_DONE =
      EnumSet.of(CallbackStatus.pending, CallbackStatus.assigned, CallbackStatus.contacted);

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
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Read the queue in its order",
      description =
          "Earliest deadline first, then priority, then id. Without status: what is still to be"
              + " done. status may be repeated.")
  public Uni<Page<CallbackAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestQuery List<CallbackStatus> status,
      @RestQuery Priority priority,
      @RestQuery("branch_id") String branchId,
      @RestQuery("assigned_to") String assignedTo,
      @RestQuery Boolean overdue,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST, companyId);
    Instant now = clock.instant();
    CallbackFilter filter =
        new CallbackFilter(
            status.isEmpty() ? TO_BE_DONE : EnumSet.copyOf(status),
            priority,
            known(branchId),
            known(assignedTo),
            overdue,
            now,
            listing.after(after));
    return store
        .refuseUnknown(companyId, filter)
        .chain(() -> store.list(companyId, filter, limit + 1))
        .map(found -> listing.page(found, limit, CallbackResource::place))
        .map(page -> page(page, now));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.READ)
  @Operation(summary = "Read one request")
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

  private static List<?> place(CallbackRequest last) {
    return List.of(last.expiresAt(), last.priority().rank(), last.id());
  }

  private static Page<CallbackAnswer> page(Page<CallbackRequest> page, Instant now) {
    return new Page<>(
        page.items().stream().map(request -> CallbackAnswer.of(request, now)).toList(),
        page.next());
  }

  private static String known(String id) {
    if (id != null && !EntityId.isText(id)) {
      throw Problem.notFound();
    }
    return id;
  }
}
