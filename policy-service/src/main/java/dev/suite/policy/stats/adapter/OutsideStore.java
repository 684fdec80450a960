package dev.suite.policy.stats.adapter;

import static dev.suite.policy.stats.adapter.StatsStore.identities;
import static dev.suite.policy.stats.adapter.StatsStore.run;

import dev.suite.contracts.AppointmentModified;
import dev.suite.policy.stats.adapter.ModificationEvent.Identity;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements about modifications that were made outside: each takes a whole batch. */
@ApplicationScoped
class OutsideStore {
  private static final String RECORDED =
      """
      SELECT company_id, event_id FROM appointment_modifications
      WHERE (company_id, event_id) IN (%s)\
      """;
  private static final String RECORD =
      """
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
        modification_type, within_policy, fee_charged, currency, reason, modified_by_type,
        modified_by_id, occurred_at, new_starts_at, source, event_id, created_at, updated_at)
      VALUES %s ON DUPLICATE KEY UPDATE id = id\
      """;
  private static final String RECORD_ROW = "(?,?,?,?,?,?,?,?,?,?,?,?,'event',?,?,?)";
  private final Clock clock;

  OutsideStore(Clock clock) {
    this.clock = clock;
  }

  /** The events that no row knows by their ids. */
  Uni<List<ModificationEvent>> unrecorded(SqlConnection tx, List<ModificationEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(events);
    }
    return tx.preparedQuery(RECORDED.formatted(Marks.of(events.size(), "(?,?)")))
        .execute(identities(events))
        .map(rows -> RowSets.stream(rows).map(OutsideStore::identity).collect(Collectors.toSet()))
        .map(recorded ->
            events.stream().filter(event -> !recorded.contains(event.identity())).toList());
  }

  private static Identity identity(Row row) {
    return new Identity(row.getLong("company_id"), row.getString("event_id"));
  }

  /** Records modifications made outside; those recorded before stay as they are. */
  Uni<Void> record(SqlConnection tx, List<ModificationEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    LocalDateTime now = Utc.column(clock.instant());
    Tuple values = Tuple.tuple();
    events.forEach(event -> row(event, now).forEach(values::addValue));
    return run(tx, RECORD.formatted(Marks.of(events.size(), RECORD_ROW)), values);
  }

  private static Stream<Object> row(ModificationEvent event, LocalDateTime now) {
    AppointmentModified data = event.data();
    return Stream.of(
        data.companyId(),
        data.appointmentId(),
        data.customerId(),
        data.modificationType().name(),
        data.withinPolicy(),
        data.fee().amount(),
        data.fee().currency(),
        data.reason(),
        data.modifiedBy().type().name(),
        data.modifiedBy().id(),
        Utc.column(data.occurredAt()),
        Utc.column(data.newStartsAt()),
        event.id(),
        now,
        now);
  }

  /** Whose appointments the events name, by appointment. */
  Uni<Map<Long, Long>> customersOf(OpenTransaction tx, List<ModificationEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    Object[] ids = events.stream().map(event -> event.data().appointmentId()).toArray();
    return tx.rows(
            "SELECT id, customer_id FROM appointments WHERE id IN (" + Marks.of(ids.length) + ")",
            ids)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.toMap(
                        row -> ((Number) row[0]).longValue(),
                        row -> ((Number) row[1]).longValue())));
  }
}
