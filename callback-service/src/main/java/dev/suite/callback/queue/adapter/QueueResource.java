package dev.suite.callback.queue.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.adapter.CallbackAnswer;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
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

/** The requests in the order they should be worked. */
@Path("/v1/companies/{company_id}/callbacks")
@Tag(name = "callbacks")
class QueueResource {
  private static final String LIST = "callbacks";
  private static final Set<CallbackStatus> TO_BE_DONE =
      EnumSet.of(CallbackStatus.pending, CallbackStatus.assigned, CallbackStatus.contacted);

  private final QueueStore store;
  private final Clock clock;

  QueueResource(QueueStore store, Clock clock) {
    this.store = store;
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
    QueueFilter filter =
        new QueueFilter(
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
        .map(found -> listing.page(found, limit, QueueResource::place))
        .map(page -> page(page, now));
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
