package dev.suite.notification.mapping.adapter;

import dev.suite.notification.channel.Channel;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows the events people hear about. */
@Path("/v1/companies/{company_id}/notification-events")
@Tag(name = "events")
class NotificationEventResource {
  private static final String LIST = "notification-events";

  /** An event, its channels in the order they are tried, and the names its templates may use. */
  record Event(
      String eventType,
      String label,
      String category,
      List<String> defaultChannels,
      String defaultTemplate,
      List<String> variables,
      boolean isSystem,
      boolean isActive) {

    static Event of(EventMapping mapping) {
      return new Event(
          mapping.eventType(),
          mapping.label(),
          mapping.category(),
          mapping.channels().stream().map(Channel::code).toList(),
          mapping.template(),
          mapping.variables(),
          mapping.isSystem(),
          mapping.isActive());
    }
  }

  private final EventMappingStore store;
  private final Pool pool;

  NotificationEventResource(EventMappingStore store, Pool pool) {
    this.store = store;
    this.pool = pool;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(summary = "List the events, the suite's and the company's own")
  public Uni<Page<Event>> list(
      @RestPath("company_id") long companyId,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    Listing listing = new Listing(LIST, companyId);
    long before = listing.after(after).map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    return store
        .list(pool, companyId, before, limit + 1)
        .map(found -> {
          Page<EventMapping> page = listing.page(found, limit, last -> List.of(last.id()));
          return new Page<>(page.items().stream().map(Event::of).toList(), page.next());
        });
  }
}
