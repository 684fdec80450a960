package dev.suite.notification.routing.adapter;

import dev.suite.notification.mapping.adapter.EventMapping;
import dev.suite.notification.mapping.adapter.EventMappingStore;
import dev.suite.notification.routing.Routing;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.runtime.directory.Context;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows what the levels of a company come to for one event, and how. */
@Path("/v1/companies/{company_id}/effective-notification-configurations")
@Tag(name = "configurations")
class EffectiveConfigurationResource {
  private final Pool pool;
  private final ScopeStore scopes;
  private final EventMappingStore events;
  private final ConfigurationStore configurations;

  EffectiveConfigurationResource(
      Pool pool, ScopeStore scopes, EventMappingStore events, ConfigurationStore configurations) {
    this.pool = pool;
    this.scopes = scopes;
    this.events = events;
    this.configurations = configurations;
  }

  @GET
  @Path("/{event_type}")
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Resolve the channels of an event",
      description =
          "For each channel staff, service, branch and company are asked in this order, then the"
              + " suite's default; the branch follows from staff or service.")
  public Uni<EffectiveConfigurations> get(
      @RestPath("company_id") long companyId,
      @RestPath("event_type") String eventType,
      @RestQuery("branch_id") String branchId,
      @RestQuery("service_id") Long serviceId,
      @RestQuery("staff_id") String staffId) {
    return scopes
        .context(companyId, new Context(branchId, serviceId, staffId))
        .chain(context ->
            events
                .find(pool, companyId, eventType)
                .map(event -> event.orElseThrow(Problem::notFound))
                .chain(event -> resolve(context, event)));
  }

  private Uni<EffectiveConfigurations> resolve(RoutingContext context, EventMapping event) {
    return configurations
        .of(pool, context, event.eventType())
        .map(found -> Routing.resolve(context, event.channels(), found))
        .map(EffectiveConfigurations::of);
  }
}
