package dev.suite.policy.stats.adapter;

import dev.suite.policy.stats.DayCount;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The statements of the stats consumer: each takes a whole batch. */
@ApplicationScoped
class StatsStore {
  /** A modification that the stats do not hold yet; its row is locked. */
  record Uncounted(long id, String eventId, DayCount.CountedChange change, Instant recordedAt) {
    ModificationEvent.Identity identity() {
      return new ModificationEvent.Identity(change.companyId(), eventId);
    }
  }

  private static final String LOCK =
      """
      SELECT id, event_id, company_id, customer_id, modification_type, occurred_at, created_at
      FROM appointment_modifications
      WHERE counted = FALSE AND (company_id, event_id) IN (%s) ORDER BY id FOR UPDATE\
      """;

  /** The most that is locked as overdue at once. */
  static final int MOST_OVERDUE = 1_000;

  private static final String LOCK_OVERDUE =
      """
      SELECT id, event_id, company_id, customer_id, modification_type, occurred_at, created_at
      FROM appointment_modifications
      WHERE company_id = ? AND counted = FALSE AND created_at < ? AND customer_id IN (%s)
      ORDER BY id LIMIT %d FOR UPDATE\
      """;
  private static final String ADD =
      """
      INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type, period_start,
        period_end, count, calculated_at, created_at, updated_at)
      VALUES %s
      ON DUPLICATE KEY UPDATE count = count + VALUES(count), calculated_at = VALUES(calculated_at),
        updated_at = VALUES(updated_at)\
      """;

  private final Clock clock;

  StatsStore(Clock clock) {
    this.clock = clock;
  }

  /** Locks, in id order, the rows of these events that are not counted yet. */
  Uni<List<Uncounted>> lockUncounted(SqlConnection tx, List<ModificationEvent> events) {
    return tx.preparedQuery(LOCK.formatted(Marks.of(events.size(), "(?,?)")))
        .execute(identities(events))
        .map(RowSets.each(StatsStore::uncounted));
  }

  /**
   * Locks, in id order, what these customers' days lack although it was recorded before then; no
   * more than {@link #MOST_OVERDUE}.
   */
  Uni<List<Uncounted>> lockOverdue(
      SqlConnection tx, long companyId, List<Long> customers, Instant before) {
    Tuple values = Tuple.of(companyId, Utc.column(before));
    customers.forEach(values::addLong);
    return tx.preparedQuery(LOCK_OVERDUE.formatted(Marks.of(customers.size()), MOST_OVERDUE))
        .execute(values)
        .map(RowSets.each(StatsStore::uncounted));
  }

  private static Uncounted uncounted(Row row) {
    return new Uncounted(
        row.getLong("id"),
        row.getString("event_id"),
        new DayCount.CountedChange(
            row.getLong("company_id"),
            row.getLong("customer_id"),
            row.getString("modification_type"),
            Utc.instant(row.getLocalDateTime("occurred_at"))),
        Utc.instant(row.getLocalDateTime("created_at")));
  }

  /** Marks rows as folded in. */
  Uni<Void> markCounted(SqlConnection tx, List<Uncounted> rows) {
    Tuple ids = Tuple.tuple();
    rows.forEach(row -> ids.addLong(row.id()));
    return run(
        tx,
        "UPDATE appointment_modifications SET counted = TRUE WHERE id IN ("
            + Marks.of(rows.size())
            + ")",
        ids);
  }

  /** The time zones of companies, which nobody changes until the transaction ends. */
  Uni<Map<Long, ZoneId>> zones(SqlConnection tx, Set<Long> companies) {
    return tx.preparedQuery(
            "SELECT id, time_zone FROM companies WHERE id IN ("
                + Marks.of(companies.size())
                + ") LOCK IN SHARE MODE")
        .execute(Tuple.wrap(List.copyOf(companies)))
        .map(rows ->
            RowSets.stream(rows)
                .collect(
                    Collectors.toMap(
                        row -> row.getLong("id"), row -> ZoneId.of(row.getString("time_zone")))));
  }

  /** Adds counts to the day rows. */
  Uni<Void> add(SqlConnection tx, List<DayCount> counts) {
    LocalDateTime now = Utc.column(clock.instant());
    Tuple values = Tuple.tuple();
    for (DayCount count : counts) {
      Stream.of(
              count.companyId(),
              count.customerId(),
              count.statType(),
              count.day(),
              count.day(),
              count.count(),
              now,
              now,
              now)
          .forEach(values::addValue);
    }
    return run(tx, ADD.formatted(Marks.of(counts.size(), "(?,?,?,?,?,?,?,?,?)")), values);
  }

  /** Company and id of each event, to look rows up by. */
  static Tuple identities(List<ModificationEvent> events) {
    Tuple values = Tuple.tuple();
    for (ModificationEvent event : events) {
      values.addLong(event.data().companyId()).addString(event.id());
    }
    return values;
  }

  static List<DayCount.CountedChange> changes(Collection<Uncounted> rows) {
    return rows.stream().map(Uncounted::change).toList();
  }

  static Uni<Void> run(SqlConnection tx, String sql, Tuple values) {
    return tx.preparedQuery(sql).execute(values).replaceWithVoid();
  }
}
