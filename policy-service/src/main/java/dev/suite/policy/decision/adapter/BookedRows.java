package dev.suite.policy.decision.adapter;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.AppointmentStatus;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.runtime.database.Utc;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts what the one statement read by what it is about. */
final class BookedRows {
  private final Map<LocalDate, Long> counted = new HashMap<>();
  private final List<Instant> uncounted = new ArrayList<>();
  private final List<Instant> skipped = new ArrayList<>();
  private final List<Appointment> others = new ArrayList<>();
  private Row asked;

  private BookedRows() {}

  /** The appointment asked about with all that belongs to it; null where there is none. */
  static BookedAppointment of(long companyId, RowSet<Row> rows) {
    BookedRows sorted = new BookedRows();
    rows.forEach(sorted::add);
    return sorted.asked == null ? null : sorted.booked(companyId);
  }

  private void add(Row row) {
    switch (row.getString("kind")) {
      case "day" -> counted.put(row.getLocalDate("day"), row.getLong("number"));
      case "uncounted" -> uncounted.add(Utc.instant(row.getLocalDateTime("at")));
      case "skipped" -> skipped.add(Utc.instant(row.getLocalDateTime("at")));
      case "other" -> others.add(appointment(row));
      default -> asked = row;
    }
  }

  private BookedAppointment booked(long companyId) {
    others.sort(Comparator.comparing(Appointment::startsAt).thenComparingLong(Appointment::id));
    return new BookedAppointment(
        companyId,
        asked.getLong("customer_id"),
        chain(companyId),
        appointment(asked),
        Utc.instant(asked.getLocalDateTime("booked_at")),
        Optional.ofNullable(asked.getString("series_id"))
            .map(_ -> new BookedAppointment.Series(others, skipped)),
        ZoneId.of(asked.getString("time_zone")),
        Currency.getInstance(asked.getString("currency")),
        asked.getLong("epoch"),
        new RecordedChanges(counted, uncounted));
  }

  private Chain chain(long companyId) {
    return Chain.of(
        new Scope(ScopeType.STAFF, asked.getString("staff_id")),
        new Scope(ScopeType.SERVICE, Long.toString(asked.getLong("service_id"))),
        new Scope(ScopeType.BRANCH, asked.getString("branch_id")),
        new Scope(ScopeType.COMPANY, Long.toString(companyId)));
  }

  private static Appointment appointment(Row row) {
    return new Appointment(
        row.getLong("id"),
        AppointmentStatus.of(row.getString("status")),
        Utc.instant(row.getLocalDateTime("at")),
        Optional.ofNullable(row.getBigDecimal("price")),
        row.getLong("number"));
  }
}
