package dev.suite.policy.decision;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.decision.series.SeriesFacts;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.ParsedConfig;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.RescheduleConfig;
import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change of an appointment in Berlin, in euros: asked at {@link #NOW}, the start given as notice,
 * no policy, no series and nothing recorded unless said.
 */
public final class Given {

  /** A Friday in winter time. */
  public static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  /** The company's zone. */
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  /** The company's currency. */
  public static final Currency EUR = Currency.getInstance("EUR");

  private final Action action;
  private final Duration notice;
  private final List<Instant> others = new ArrayList<>();
  private AppointmentStatus status = AppointmentStatus.SCHEDULED;
  private Optional<BigDecimal> price = Optional.of(new BigDecimal("80.00"));
  private long timesMoved;
  private Optional<Map<String, Object>> config = Optional.empty();
  private Optional<Instant> newStart = Optional.empty();
  private SeriesFacts series = SeriesFacts.NO_SERIES;
  private RecordedChanges changes = RecordedChanges.NONE;
  private Instant now = NOW;
  private Optional<Instant> countedAt = Optional.empty();
  private Currency currency = EUR;
  private Optional<Instant> policyChangesAt = Optional.empty();

  private Given(Action action, String notice) {
    this.action = action;
    this.notice = Duration.parse(notice);
  }

  /** May it be cancelled with this notice? */
  public static Given cancellation(String notice) {
    return new Given(Action.CANCEL, notice);
  }

  /** May it be moved with this notice, nobody having said where? */
  public static Given reschedule(String notice) {
    return new Given(Action.RESCHEDULE, notice);
  }

  /** Alternating names and values of the policy's config. */
  public Given under(Object... members) {
    config = Optional.of(valid(action.policyType(), members));
    return this;
  }

  /** Alternating names and values of the config of the policy for series. */
  public Given inSeriesUnder(SeriesScope scope, Object... members) {
    RecurringConfig rules = RecurringConfig.of(valid(PolicyType.RECURRING, members));
    series = new SeriesFacts(scope, Optional.of(rules), series.skipped());
    return this;
  }

  Given ofNoSeries(SeriesScope scope) {
    series = new SeriesFacts(scope, Optional.empty(), List.of());
    return this;
  }

  Given skipped(Instant... cancelled) {
    series = new SeriesFacts(series.scope(), series.rules(), List.of(cancelled));
    return this;
  }

  /** Others of the series that are meant too, by their notice. */
  Given with(String... notices) {
    for (String notice : notices) {
      others.add(NOW.plus(Duration.parse(notice)));
    }
    return this;
  }

  Given with(AppointmentStatus other) {
    status = other;
    return this;
  }

  Given withoutPrice() {
    price = Optional.empty();
    return this;
  }

  Given used(long count) {
    changes = new RecordedChanges(Map.of(LocalDate.ofInstant(NOW, BERLIN), count), List.of());
    return this;
  }

  Given countedAt(Instant instant) {
    countedAt = Optional.of(instant);
    return this;
  }

  Given askedAt(Instant instant) {
    now = instant;
    return this;
  }

  Given in(String other) {
    currency = Currency.getInstance(other);
    return this;
  }

  Given movedBefore(long times) {
    timesMoved = times;
    return this;
  }

  Given movedTo(Instant start) {
    newStart = Optional.of(start);
    return this;
  }

  Given policyChangingAt(Instant instant) {
    policyChangesAt = Optional.of(instant);
    return this;
  }

  Instant startsAt() {
    return now.plus(notice);
  }

  /** The decision. */
  public Decision decided() {
    return ChangeRules.decide(facts());
  }

  private ChangeFacts facts() {
    Optional<RescheduleConfig> moves =
        action == Action.RESCHEDULE ? config.map(RescheduleConfig::of) : Optional.empty();
    return new ChangeFacts(
        appointments(),
        BERLIN,
        currency,
        action == Action.RESCHEDULE
            ? moves.map(RescheduleConfig::change)
            : config.map(ChangeConfig::cancellation),
        action == Action.RESCHEDULE
            ? Optional.of(new Move(newStart, moves.orElse(RescheduleConfig.WITHOUT_POLICY)))
            : Optional.empty(),
        series,
        changes,
        new Moment(now, countedAt.orElse(now), policyChangesAt, Duration.ofMinutes(15)));
  }

  private List<Appointment> appointments() {
    List<Appointment> appointments = new ArrayList<>();
    appointments.add(new Appointment(1, status, startsAt(), price, timesMoved));
    for (Instant other : others) {
      appointments.add(new Appointment(appointments.size() + 1L, status, other, price, 0));
    }
    return appointments;
  }

  static Fee euros(String amount) {
    return new Fee(new BigDecimal(amount), EUR);
  }

  private static Map<String, Object> valid(PolicyType type, Object... members) {
    Map<String, Object> config = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      config.put((String) members[i], members[i + 1]);
    }
    return ((ParsedConfig.Valid) type.parse(config, 2, "/config")).canonical();
  }
}
