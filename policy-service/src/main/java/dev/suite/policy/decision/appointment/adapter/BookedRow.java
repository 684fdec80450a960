package dev.suite.policy.decision.appointment.adapter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.AppointmentStatus;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.runtime.database.Utc;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what the statement found of an appointment. */
final class BookedRow {
  private static final Comparator<Appointment> BY_START =
      Comparator.comparing(Appointment::startsAt).thenComparingLong(Appointment::id);

  private final Row row;

  private BookedRow(Row row) {
    this.row = row;
  }

  /** The appointment asked about with all that belongs to it. */
  static BookedAppointment read(Row row) {
    return new BookedRow(row).booked();
  }

  private BookedAppointment booked() {
    return new BookedAppointment(
        row.getLong("company_id"),
        row.getLong("customer_id"),
        chain(),
        asked(),
        Utc.instant(row.getLocalDateTime("booked_at")),
        Optional.ofNullable(row.getString("series_id")).map(_ -> series()),
        ZoneId.of(row.getString("time_zone")),
        Currency.getInstance(row.getString("currency")),
        row.getLong("epoch"),
        new RecordedChanges(counted(), instants("uncounted")));
  }

  private Chain chain() {
    return Chain.of(
        new Scope(ScopeType.STAFF, row.getString("staff_id")),
        new Scope(ScopeType.SERVICE, Long.toString(row.getLong("service_id"))),
        new Scope(ScopeType.BRANCH, row.getString("branch_id")),
        new Scope(ScopeType.COMPANY, Long.toString(row.getLong("company_id"))));
  }

  private Appointment asked() {
    return new Appointment(
        row.getLong("id"),
        AppointmentStatus.of(row.getString("status")),
        Utc.instant(row.getLocalDateTime("starts_at")),
        Optional.ofNullable(row.getBigDecimal("price")),
        row.getLong("times_moved"));
  }

  private BookedAppointment.Series series() {
    List<Appointment> others =
        json("others").valueStream().map(BookedRow::other).sorted(BY_START).toList();
    return new BookedAppointment.Series(others, instants("skipped"));
  }

  private static Appointment other(JsonNode other) {
    return new Appointment(
        other.get("id").asLong(),
        AppointmentStatus.of(other.get("status").asText()),
        JsonColumn.instant(other.get("starts_at")),
        Optional.ofNullable(other.get("price").textValue()).map(BigDecimal::new),
        other.get("times_moved").asLong());
  }

  private Map<LocalDate, Long> counted() {
    return json("counted")
        .propertyStream()
        .collect(
            Collectors.toMap(day -> LocalDate.parse(day.getKey()), day -> day.getValue().asLong()));
  }

  private List<Instant> instants(String column) {
    return json(column).valueStream().map(JsonColumn::instant).toList();
  }

  /** A column that was not asked for holds nothing. */
  private JsonNode json(String column) {
    int index = row.getColumnIndex(column);
    return JsonColumn.read(index < 0 ? null : row.getString(index));
  }
}
