package dev.suite.callback.settings.adapter;

import dev.suite.callback.settings.adapter.SettingsStore.Found;
import dev.suite.runtime.rest.ETags;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** How a company or a branch wants its callbacks worked. */
@Path("/v1/companies/{company_id}/callback-settings/{scope}/{scope_id}")
@Tag(name = "callback-settings")
class SettingsResource {
  private final Pool pool;
  private final SettingsStore store;
  private final BranchStore branches;
  private final SaveSettings saveSettings;

  SettingsResource(
      Pool pool, SettingsStore store, BranchStore branches, SaveSettings saveSettings) {
    this.pool = pool;
    this.store = store;
    this.branches = branches;
    this.saveSettings = saveSettings;
  }

  @GET
  @RolesAllowed(Roles.READ)
  @Operation(
      summary = "Read the settings that hold for a company or branch",
      description = "Each field with the level it comes from: branch, company or default.")
  public Uni<RestResponse<SettingsAnswer>> get(
      @RestPath("company_id") long companyId,
      @RestPath("scope") String type,
      @RestPath("scope_id") String id) {
    SettingsScope scope = SettingsScope.of(companyId, type, id);
    return branches
        .refuseUnknown(pool, scope)
        .chain(() -> store.find(pool, companyId, scope.branchId()))
        .map(found -> answer(RestResponse.Status.OK, scope, found));
  }

  @PUT
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "Set what a company or branch sets itself",
      description =
          "What is null or left out is inherited. A change needs If-Match with the ETag last read."
              + " Requests that are there already keep their deadline. With cooldown_hours 0 an"
              + " overdue request goes through its chain at once and begins it again four hours"
              + " after its end.")
  @APIResponse(responseCode = "201", description = "Set for the first time")
  @APIResponse(responseCode = "200", description = "Changed")
  public Uni<RestResponse<SettingsAnswer>> put(
      @RestPath("company_id") long companyId,
      @RestPath("scope") String type,
      @RestPath("scope_id") String id,
      @RestHeader("If-Match") String ifMatch,
      @NotNull @Valid SettingsBody body) {
    var settings = body.settings();
    SettingsScope scope = SettingsScope.of(companyId, type, id);
    return saveSettings
        .save(scope, settings, ifMatch)
        .map(saved ->
            answer(
                saved.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                scope,
                saved.found()));
  }

  @DELETE
  @RolesAllowed(Roles.ADMIN)
  @ResponseStatus(204)
  @Operation(
      summary = "Return a branch to its company's settings, or a company to the defaults",
      description = "Needs If-Match.")
  public Uni<Void> delete(
      @RestPath("company_id") long companyId,
      @RestPath("scope") String type,
      @RestPath("scope_id") String id,
      @RestHeader("If-Match") String ifMatch) {
    SettingsScope scope = SettingsScope.of(companyId, type, id);
    return saveSettings.remove(scope, ifMatch);
  }

  private static RestResponse<SettingsAnswer> answer(
      RestResponse.Status status, SettingsScope scope, Found found) {
    return RestResponse.ResponseBuilder.create(status, SettingsAnswer.of(found.chain()))
        .header("ETag", ETags.of(found.own(scope.level()).version()))
        .build();
  }
}
