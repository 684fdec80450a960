package dev.suite.callback.assignment.adapter;

import dev.suite.callback.assignment.AssignmentRanking;
import dev.suite.callback.assignment.AssignmentReason;
import dev.suite.callback.assignment.RankedStaff;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackChanges;
import dev.suite.callback.callback.adapter.CallbackHistory;
import dev.suite.callback.callback.adapter.CallbackPublisher;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Gives requests to people. The request is locked already, and so is its branch for a ranking. */
@ApplicationScoped
public class GiveCallback {
  private static final String REMEMBER =
      """
      INSERT INTO callback_assignees (company_id, staff_id, last_assigned_at) VALUES (?, ?, ?)
      ON DUPLICATE KEY UPDATE last_assigned_at = VALUES(last_assigned_at)\
      """;

  private final StaffStore staff;
  private final CallbackStore store;
  private final CallbackChanges changes;
  private final CallbackHistory history;
  private final CallbackPublisher publisher;
  private final Clock clock;

  GiveCallback(
      StaffStore staff,
      CallbackStore store,
      CallbackChanges changes,
      CallbackHistory history,
      CallbackPublisher publisher,
      Clock clock) {
    this.staff = staff;
    this.store = store;
    this.changes = changes;
    this.history = history;
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Who could take it now, the best first; needs no lock and changes nothing. */
  public Uni<List<RankedStaff>> ranking(SqlClient client, CallbackRequest request) {
    return staff.candidates(client, request).map(AssignmentRanking::rank);
  }

  /** Gives it to the best, if anybody is eligible; else it stays where it is. */
  public Uni<AssignmentAnswer> toTheBest(SqlConnection tx, CallbackRequest request, String actor) {
    return ranking(tx, request)
        .chain(ranking -> {
          AssignmentReason reason = AssignmentReason.of(ranking);
          return reason == AssignmentReason.no_candidate
              ? Uni.createFrom().item(new AssignmentAnswer(request.assignedTo(), ranking, reason))
              : to(tx, request, ranking.getFirst().staffId(), reason, actor)
                  .map(after -> new AssignmentAnswer(after.assignedTo(), ranking, reason));
        });
  }

  /** Gives it to this person; nothing happens where it is theirs already. */
  public Uni<CallbackRequest> to(
      SqlConnection connection,
      CallbackRequest request,
      String staffId,
      AssignmentReason reason,
      String actor) {
    if (Objects.equals(staffId, request.assignedTo())) {
      return Uni.createFrom().item(request);
    }
    OpenTransaction tx = OpenTransaction.of(connection);
    return changes
        .assign(tx, request, staffId)
        .chain(() -> remember(tx, request.companyId(), staffId))
        .chain(() -> store.get(connection, request.companyId(), request.id()))
        .call(after -> history.write(tx, after, HistoryEvent.assigned, reason.name(), actor))
        .call(after -> publisher.assigned(tx, after, request.assignedTo()));
  }

  /** Takes it from somebody for whom nobody can take over. */
  Uni<CallbackRequest> toNobody(OpenTransaction tx, CallbackRequest request) {
    return changes
        .unassign(tx, request)
        .chain(() -> store.get(tx, request.companyId(), request.id()))
        .call(after -> history.write(tx, after, HistoryEvent.unassigned, null, null))
        .call(after -> publisher.assigned(tx, after, request.assignedTo()));
  }

  /** Remembers that somebody was given a request now, for their turn among equals. */
  public Uni<Void> remember(OpenTransaction tx, long companyId, String staffId) {
    return tx.update(REMEMBER, companyId, staffId, Utc.column(clock.instant())).replaceWithVoid();
  }
}
