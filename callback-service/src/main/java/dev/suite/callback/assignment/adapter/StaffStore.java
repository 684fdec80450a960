package dev.suite.callback.assignment.adapter;

import dev.suite.callback.assignment.Candidate;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.hours.adapter.HoursJson;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/** Reads who could take requests, and how many they have. */
@ApplicationScoped
class StaffStore {
  private static final String LOCK_BRANCH =
      "SELECT id FROM branches WHERE company_id = ? AND id = ? FOR UPDATE";
  private static final String BRANCH_OF =
      "SELECT branch_id FROM callback_requests WHERE company_id = ? AND id = ?";
  private static final String STAFF =
      """
      SELECT s.id, s.active, CAST(s.working_hours AS CHAR) AS working_hours, s.max_open_callbacks,
        COALESCE(b.time_zone, c.time_zone) AS time_zone, a.last_assigned_at,
        EXISTS (SELECT 1 FROM staff_services v WHERE v.company_id = s.company_id
          AND v.staff_id = s.id AND v.service_id = ?) AS expert,
        (SELECT COUNT(*) FROM callback_requests r WHERE r.company_id = s.company_id
          AND r.assigned_to = s.id AND r.status IN ('pending', 'assigned')
          AND r.deleted_at IS NULL AND r.id <> ?) AS open_callbacks
      FROM staff s
      JOIN companies c ON c.id = s.company_id
      JOIN branches b ON b.company_id = s.company_id AND b.id = ?
      LEFT JOIN callback_assignees a ON a.company_id = s.company_id AND a.staff_id = s.id
      WHERE s.company_id = ? AND\
      """;
  private static final String OF_THE_BRANCH =
      STAFF + " s.branch_id = ? AND (s.role = 'agent' OR s.id = ?)";
  private static final String NAMED = STAFF + " s.id = ?";

  private final Clock clock;

  StaffStore(Clock clock) {
    this.clock = clock;
  }

  /**
   * Locks the row of the branch: while it is held nobody else of the branch is given a request, so
   * that the counts read after it are exact.
   */
  Uni<Void> lockBranch(SqlConnection tx, long companyId, String branchId) {
    return tx.preparedQuery(LOCK_BRANCH)
        .execute(Tuple.of(companyId, branchId))
        .invoke(rows -> {
          if (rows.size() == 0) {
            throw Problem.notFound();
          }
        })
        .replaceWithVoid();
  }

  /** The branch of a request, which never changes; 404 where there is no such request. */
  Uni<String> branchOf(SqlClient client, long companyId, long requestId) {
    return client
        .preparedQuery(BRANCH_OF)
        .execute(Tuple.of(companyId, requestId))
        .map(RowSets.first(row -> row.getString(0)))
        .onItem()
        .ifNull()
        .failWith(Problem::notFound);
  }

  /** The agents of the request's branch, and the one its caller asked for. */
  Uni<List<Candidate>> candidates(SqlClient client, CallbackRequest request) {
    return client
        .preparedQuery(OF_THE_BRANCH)
        .execute(about(request).addString(request.branchId()).addString(request.staffId()))
        .map(RowSets.each(row -> candidate(row, request.staffId())));
  }

  /** One member of the company's staff; null where it has nobody of this id. */
  Uni<Candidate> member(SqlClient client, CallbackRequest request, String staffId) {
    return client
        .preparedQuery(NAMED)
        .execute(about(request).addString(staffId))
        .map(RowSets.first(row -> candidate(row, request.staffId())));
  }

  private static Tuple about(CallbackRequest request) {
    return Tuple.of(request.serviceId(), request.id(), request.branchId(), request.companyId());
  }

  private Candidate candidate(Row row, String preferred) {
    String id = row.getString("id");
    ZoneId zone = ZoneId.of(row.getString("time_zone"));
    return new Candidate(
        id,
        id.equals(preferred),
        row.getInteger("expert") == 1,
        row.getBoolean("active"),
        HoursJson.read(row.getString("working_hours"))
            .map(hours -> hours.contain(clock.instant(), zone))
            .orElse(true),
        row.getLong("open_callbacks"),
        row.getInteger("max_open_callbacks"),
        Utc.instant(row.getLocalDateTime("last_assigned_at")));
  }
}
