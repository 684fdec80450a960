package dev.suite.notification.routing.adapter;

import dev.suite.contracts.notification.Channel;
import dev.suite.notification.mapping.adapter.EventMapping;
import dev.suite.notification.routing.adapter.ConfigurationStore.Filter;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.Listing;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** How events go out, as each scope of a company says. */
@Path("/v1/companies/{company_id}/notification-configurations")
@Tag(name = "configurations")
class NotificationConfigurationResource {
  private static final String LIST = "notification-configurations";
  private static final String ONE = "/{scope}/{scope_id}/{event_type}/{channel}";

  private final Pool pool;
  private final ScopeStore scopes;
  private final ConfigurationStore store;
  private final SaveConfiguration saveConfiguration;
  private final HierarchyFlag flag;

  NotificationConfigurationResource(
      Pool pool,
      ScopeStore scopes,
      ConfigurationStore store,
      SaveConfiguration saveConfiguration,
      HierarchyFlag flag) {
    this.pool = pool;
    this.scopes = scopes;
    this.store = store;
    this.saveConfiguration = saveConfiguration;
    this.flag = flag;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(summary = "List configurations, newest first")
  public Uni<Page<ConfigurationAnswer>> list(
      @RestPath("company_id") long companyId,
      @RestQuery @Pattern(regexp = "staff|service|branch|company") String scope,
      @RestQuery("event_type") @Pattern(regexp = EventMapping.NAME) String eventType,
      @RestQuery Channel channel,
      @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
      @RestQuery String after) {
    flag.require();
    Listing listing = new Listing(LIST, companyId);
    long before = listing.after(after).map(last -> last.number(0)).orElse(Long.MAX_VALUE);
    return store
        .list(pool, companyId, new Filter(scope, eventType, channel), before, limit + 1)
        .map(found -> {
          Page<SavedConfiguration> page =
              listing.page(found, limit, last -> List.of(last.stored().id()));
          return new Page<>(
              page.items().stream().map(ConfigurationAnswer::of).toList(), page.next());
        });
  }

  @GET
  @Path(ONE)
  @RolesAllowed(Roles.READ)
  @Operation(summary = "Read a scope's own configuration")
  public Uni<RestResponse<ConfigurationAnswer>> get(
      @RestPath("company_id") long companyId,
      @RestPath String scope,
      @RestPath("scope_id") String scopeId,
      @RestPath("event_type") String eventType,
      @RestPath String channel) {
    flag.require();
    return store
        .find(pool, ConfigurationKey.of(companyId, scope, scopeId, eventType, channel), false)
        .map(found -> found.orElseThrow(Problem::notFound))
        .map(found -> answer(RestResponse.Status.OK, found));
  }

  @PUT
  @Path(ONE)
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Create or change a scope's own configuration",
      description = "A change needs If-Match with the ETag last read.")
  @APIResponse(responseCode = "201", description = "Created")
  @APIResponse(responseCode = "200", description = "Changed")
  public Uni<RestResponse<ConfigurationAnswer>> put(
      @RestPath("company_id") long companyId,
      @RestPath String scope,
      @RestPath("scope_id") String scopeId,
      @RestPath("event_type") String eventType,
      @RestPath String channel,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid ConfigurationRequest request) {
    flag.require();
    return saveConfiguration
        .save(ConfigurationKey.of(companyId, scope, scopeId, eventType, channel), request, ifMatch)
        .map(saved ->
            answer(
                saved.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                saved.configuration()));
  }

  @DELETE
  @Path(ONE)
  @RolesAllowed(Roles.ADMIN)
  @ResponseStatus(204)
  @Operation(summary = "Delete a scope's own configuration", description = "Needs If-Match.")
  public Uni<Void> delete(
      @RestPath("company_id") long companyId,
      @RestPath String scope,
      @RestPath("scope_id") String scopeId,
      @RestPath("event_type") String eventType,
      @RestPath String channel,
      @RestHeader("If-Match") String ifMatch) {
    flag.require();
    ConfigurationKey key = ConfigurationKey.of(companyId, scope, scopeId, eventType, channel);
    return scopes
        .refuseUnknown(companyId, key.scope())
        .chain(() ->
            Transactions.in(
                pool,
                tx ->
                    store
                        .find(tx, key, true)
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .invoke(found -> ETags.require(ifMatch, found.etag()))
                        .chain(() -> store.delete(tx, key))));
  }

  private static RestResponse<ConfigurationAnswer> answer(
      RestResponse.Status status, SavedConfiguration found) {
    return RestResponse.ResponseBuilder.create(status, ConfigurationAnswer.of(found))
        .header("ETag", found.etag())
        .build();
  }
}
