package dev.suite.runtime.directory.update;

import dev.suite.runtime.rest.caller.CompanyMayBeUnknown;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;

/** Takes the platform's rows over REST, for those who do not write to Kafka themselves. */
@Path("/v1/companies/{company_id}/directory")
@Tag(name = "directory")
@CompanyMayBeUnknown
class DirectoryResource {
  /** How many rows were taken; they are applied by every service within a second. */
  @Schema(name = "AcceptedRows")
  record Accepted(int accepted) {}

  private final PublishDirectory directory;

  DirectoryResource(PublishDirectory directory) {
    this.directory = directory;
  }

  @PUT
  @RolesAllowed(Roles.DIRECTORY)
  @ResponseStatus(202)
  @Operation(
      summary = "Publish rows of the platform",
      description =
          "All rows or none. An older version of a row is ignored;"
              + " rows may come in any order.")
  @APIResponse(
      responseCode = "202",
      description = "Published to the topic directory",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = Accepted.class)))
  public Uni<Accepted> put(
      @RestPath("company_id") long companyId, @NotNull DirectoryUpdate update) {
    return directory.publish(companyId, update).map(Accepted::new);
  }
}
