package dev.suite.bench.lookup;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.caller.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jboss.resteasy.reactive.RestPath;

/** Takes the request of a decision and answers the appointment it names, read by its key. */
@Path("/v1/companies/{company_id}/decisions")
public class LookupResource {
  private static final String APPOINTMENT =
      "SELECT id, status, starts_at FROM appointments WHERE company_id = ? AND id = ?";

  record Wanted(@NotNull String action, @NotNull @Positive Long appointmentId) {}

  record Found(long id, String status, Instant startsAt) {}

  private final Pool pool;

  LookupResource(Pool pool) {
    this.pool = pool;
  }

  /** Reads it; 404 where the company has no such appointment. */
  @POST
  @RolesAllowed(Roles.READ)
  public Uni<Found> post(@RestPath("company_id") long companyId, @NotNull @Valid Wanted wanted) {
    return pool.preparedQuery(APPOINTMENT)
        .execute(Tuple.of(companyId, wanted.appointmentId()))
        .map(rows -> rows.size() == 0 ? null : found(rows.iterator().next()))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  private static Found found(Row row) {
    return new Found(
        row.getLong("id"),
        row.getString("status"),
        row.getLocalDateTime("starts_at").toInstant(ZoneOffset.UTC));
  }
}
