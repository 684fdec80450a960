package dev.suite.policy.decision.appointment.adapter;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.config.SeriesScope;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An appointment with all a decision needs, as one statement read it.
 *
 * @param chain the levels asked for its policy
 * @param series the rest of the series it belongs to, if it does
 * @param epoch the one under which the company's policies must be resolved
 * @param changes the customer's changes of the kind asked for, counted and not, of one moment
 */
public record BookedAppointment(
    long companyId,
    long customerId,
    Chain chain,
    Appointment appointment,
    Instant bookedAt,
    Optional<Series> series,
    ZoneId zone,
    Currency currency,
    long epoch,
    RecordedChanges changes) {

  /**
   * The rest of a series.
   *
   * @param others its other appointments that are still to come, for this customer; none unless
   *     more than one appointment is asked about
   * @param skipped when appointments of it were cancelled, at least this month
   */
  public record Series(List<Appointment> others, List<Instant> skipped) {}

  /** The appointment asked about. */
  public long id() {
    return appointment.id();
  }

  /** Those that are meant, the one asked about first and the others by their start. */
  public List<Appointment> meant(SeriesScope scope) {
    Stream<Appointment> others =
        series.stream()
            .flatMap(one -> one.others().stream())
            .filter(other -> isMeant(other, scope));
    return Stream.concat(Stream.of(appointment), others).toList();
  }

  private boolean isMeant(Appointment other, SeriesScope scope) {
    return switch (scope) {
      case OCCURRENCE -> false;
      case FOLLOWING -> !other.startsAt().isBefore(appointment.startsAt());
      case SERIES -> true;
    };
  }
}
