package dev.suite.policy.modification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.AppointmentStatus;
import dev.suite.policy.decision.ChangeFacts;
import dev.suite.policy.decision.ChangeRules;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Moment;
import dev.suite.policy.decision.Quote;
import dev.suite.policy.decision.quota.RecordedChanges;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.decision.series.SeriesFacts;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a recording makes of a decision and of the quote that came along. */
class RecordingTest {
  private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
  private static final Map<String, Object> DAY_BEFORE = Map.of("hours_before", 24, "fee", "20.00");

  @Test
  void without_a_quote_the_fee_of_now_is_charged() {
    assertThat(Recording.of(decision(DAY_BEFORE, 30), Optional.empty(), null, Force.NONE))
        .isEqualTo(new Recording.Granted(new BigDecimal("20.00"), false));
  }

  @Test
  void a_valid_quote_decides_the_fee() {
    assertThat(Recording.of(decision(DAY_BEFORE, 30), quote("5.00", true, 29), null, Force.NONE))
        .isEqualTo(new Recording.Granted(new BigDecimal("5.00"), false));
  }

  @Test
  void a_quote_that_allowed_it_keeps_the_deadline() {
    assertThat(Recording.of(decision(DAY_BEFORE, 20), quote("5.00", true, 19), null, Force.NONE))
        .isEqualTo(new Recording.Granted(new BigDecimal("5.00"), false));
  }

  @Test
  void a_quote_of_a_refusal_promises_no_deadline() {
    assertThat(Recording.of(decision(DAY_BEFORE, 20), quote("20.00", false, 19), null, Force.NONE))
        .isEqualTo(new Recording.Refused(List.of(ReasonCode.DEADLINE_PASSED)));
  }

  @Test
  void no_quote_promises_the_quota() {
    Map<String, Object> none = Map.of("max_cancellations_per_month", 0);
    assertThat(Recording.of(decision(none, 30), quote("5.00", true, 29), null, Force.NONE))
        .isEqualTo(new Recording.Refused(List.of(ReasonCode.QUOTA_EXCEEDED)));
  }

  @Test
  void a_quote_holds_up_to_and_including_its_last_instant() {
    assertThat(Recording.of(decision(DAY_BEFORE, 30), quote("5.00", true, 30), null, Force.NONE))
        .isInstanceOf(Recording.Granted.class);
    assertThat(Recording.of(decision(DAY_BEFORE, 30), quote("5.00", true, 31), null, Force.NONE))
        .isEqualTo(new Recording.QuoteExpired());
  }

  @Test
  void a_moved_appointment_needs_a_new_quote() {
    assertThat(
            Recording.of(
                decision(DAY_BEFORE, 30),
                quote(START.minusSeconds(1), "10.00", true, START),
                null,
                Force.NONE))
        .isEqualTo(new Recording.QuoteExpired());
  }

  @Test
  void a_policy_may_ask_for_a_reason() {
    Map<String, Object> asks = Map.of("reason_required", true);
    assertThat(Recording.of(decision(asks, 72), Optional.empty(), " ", Force.NONE))
        .isEqualTo(new Recording.ReasonMissing());
    assertThat(Recording.of(decision(asks, 72), Optional.empty(), "ill", Force.NONE))
        .isInstanceOf(Recording.Granted.class);
  }

  @Test
  void an_administrator_overrules_the_policy_and_says_so() {
    assertThat(Recording.of(decision(DAY_BEFORE, 20), Optional.empty(), "ill", Force.CHARGED))
        .isEqualTo(new Recording.Granted(new BigDecimal("20.00"), true));
    assertThat(Recording.of(decision(DAY_BEFORE, 20), Optional.empty(), "ill", Force.WAIVED))
        .isEqualTo(new Recording.Granted(BigDecimal.ZERO, true));
  }

  @Test
  void what_is_allowed_anyway_is_not_forced() {
    assertThat(Recording.of(decision(DAY_BEFORE, 30), Optional.empty(), "ill", Force.CHARGED))
        .isEqualTo(new Recording.Granted(new BigDecimal("20.00"), false));
    assertThat(Recording.of(decision(DAY_BEFORE, 30), Optional.empty(), "ill", Force.WAIVED))
        .isEqualTo(new Recording.Granted(BigDecimal.ZERO, false));
  }

  @Test
  void nobody_overrules_that_an_appointment_is_past() {
    assertThat(Recording.of(decision(DAY_BEFORE, -1), Optional.empty(), "ill", Force.WAIVED))
        .isEqualTo(new Recording.Refused(List.of(ReasonCode.APPOINTMENT_IN_PAST)));
  }

  @Test
  void a_fee_nobody_knows_can_be_waived_alone() {
    Map<String, Object> share =
        Map.of("hours_before", 24, "fee_tiers", List.of(Map.of("min_hours", 0, "percent", 50)));
    assertThat(Recording.of(decision(share, 20), Optional.empty(), "ill", Force.CHARGED))
        .isEqualTo(new Recording.Refused(List.of(ReasonCode.PRICE_UNKNOWN)));
    assertThat(Recording.of(decision(share, 20), Optional.empty(), "ill", Force.WAIVED))
        .isEqualTo(new Recording.Granted(BigDecimal.ZERO, true));
  }

  private static Optional<Quote> quote(String fee, boolean allowed, int validUntilHoursBefore) {
    Instant validUntil = START.minus(Duration.ofHours(validUntilHoursBefore));
    return quote(START, fee, allowed, validUntil);
  }

  private static Optional<Quote> quote(
      Instant startsAt, String fee, boolean allowed, Instant validUntil) {
    return Optional.of(
        new Quote(
            7,
            1,
            Action.CANCEL,
            SeriesScope.OCCURRENCE,
            startsAt,
            Optional.empty(),
            new BigDecimal(fee),
            Optional.of(Currency.getInstance("EUR")),
            allowed,
            1,
            "",
            validUntil));
  }

  private static Decision decision(Map<String, Object> config, int hoursBefore) {
    Instant now = START.minus(Duration.ofHours(hoursBefore));
    return ChangeRules.decide(
        new ChangeFacts(
            List.of(new Appointment(1, AppointmentStatus.CONFIRMED, START, Optional.empty(), 0)),
            ZoneOffset.UTC,
            Currency.getInstance("EUR"),
            Optional.of(ChangeConfig.cancellation(config)),
            Optional.empty(),
            SeriesFacts.NO_SERIES,
            RecordedChanges.NONE,
            new Moment(now, now, Optional.empty(), Duration.ofMinutes(15))));
  }
}
