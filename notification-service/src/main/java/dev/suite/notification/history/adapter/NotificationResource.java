package dev.suite.notification.history.adapter;

import dev.suite.contracts.notification.Channel;
import dev.suite.contracts.notification.NotificationStatus;
import dev.suite.notification.mapping.adapter.EventMapping;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Position;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what was, is and will be sent, and why something was not. */
@Path("/v1/companies/{company_id}/notifications")
@Tag(name = "notifications")
class NotificationResource {
  private static final String LIST = "notifications";

  private final NotificationStore store;

  NotificationResource(NotificationStore store) {
    this.store = store;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(summary = "List notifications, newest first")
  public Uni<Page<NotificationAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestQuery("event_type") @Pattern(regexp = EventMapping.NAME) String eventType,
      @RestQuery Channel channel,
      @RestQuery NotificationStatus status,
      @RestQuery("recipient_type") @Pattern(regexp = "customer|staff|address") String recipientType,
      @RestQuery("recipient_id") String recipientId,
      @RestQuery Instant from,
      @RestQuery Instant to,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST, companyId);
    Optional<Position> last = listing.after(after);
    NotificationFilter filter =
        new NotificationFilter(eventType, channel, status, recipientType, recipientId, from, to);
    return store
        .refuseUnknown(companyId, filter)
        .chain(() -> store.list(companyId, filter, last, limit + 1))
        .map(found -> listing.page(found, limit, one -> List.of(one.createdAt(), one.id())));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.READ)
  @Operation(summary = "Read one notification and its attempts")
  public Uni<NotificationAnswer.Full> get(
      @RestPath("company_id") long companyId, @RestPath long id) {
    return store
        .find(companyId, id)
        .map(found -> found.orElseThrow(Problem::notFound))
        .chain(found ->
            store
                .attempts(companyId, id)
                .map(attempts -> new NotificationAnswer.Full(found, attempts)));
  }
}
