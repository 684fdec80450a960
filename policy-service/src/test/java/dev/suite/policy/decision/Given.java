package dev.suite.policy.decision;

import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.Parsed;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cancellation in Berlin, in euros: asked at {@link #NOW}, the start given as notice, no policy
 * and nothing recorded unless said.
 */
record Given(
    Duration notice,
    AppointmentStatus status,
    BigDecimal price,
    ChangeConfig config,
    RecordedChanges changes,
    Instant policyChangesAt) {

  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Currency EUR = Currency.getInstance("EUR");

  static Given cancellation(String notice) {
    return new Given(
        Duration.parse(notice),
        AppointmentStatus.SCHEDULED,
        new BigDecimal("80.00"),
        null,
        RecordedChanges.NONE,
        null);
  }

  /** Alternating names and values of a config. */
  Given under(Object... members) {
    Map<String, Object> config = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      config.put((String) members[i], members[i + 1]);
    }
    return new Given(notice, status, price, valid(config), changes, policyChangesAt);
  }

  Given with(AppointmentStatus other) {
    return new Given(notice, other, price, config, changes, policyChangesAt);
  }

  Given withoutPrice() {
    return new Given(notice, status, null, config, changes, policyChangesAt);
  }

  Given used(long count) {
    RecordedChanges used =
        new RecordedChanges(Map.of(LocalDate.ofInstant(NOW, BERLIN), count), List.of());
    return new Given(notice, status, price, config, used, policyChangesAt);
  }

  Given policyChangingAt(Instant instant) {
    return new Given(notice, status, price, config, changes, instant);
  }

  Instant startsAt() {
    return NOW.plus(notice);
  }

  Decision decided() {
    return CancellationRules.decide(
        new CancellationFacts(
            new Appointment(status, startsAt(), Optional.ofNullable(price)),
            BERLIN,
            EUR,
            Optional.ofNullable(config),
            changes,
            NOW,
            Optional.ofNullable(policyChangesAt),
            Duration.ofMinutes(15)));
  }

  static Money euros(String amount) {
    return new Money(new BigDecimal(amount), EUR);
  }

  static ChangeConfig valid(Map<String, Object> config) {
    Parsed parsed = PolicyType.CANCELLATION.parse(config, 2, "/config");
    return ChangeConfig.cancellation(((Parsed.Valid) parsed).canonical());
  }
}
