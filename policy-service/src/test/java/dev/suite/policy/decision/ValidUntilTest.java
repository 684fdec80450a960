package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static dev.suite.policy.decision.Given.cancellation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.SeriesScope;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer holds until the first moment another one is possible. */
class ValidUntilTest {

  @Test
  void nothing_nearer_leaves_fifteen_minutes() {
    assertValidFor("PT15M", cancellation("PT72H").under());
  }

  @Test
  void the_next_change_of_the_fee_ends_it() {
    assertValidFor("PT10M", cancellation("PT48H10M").under());
    assertValidFor("PT0S", cancellation("PT48H").under());
  }

  @Test
  void a_boundary_where_the_fee_stays_the_same_does_not() {
    assertValidFor("PT15M", cancellation("PT48H10M").under("fee", "5.00"));
  }

  @Test
  void the_deadline_ends_it() {
    assertValidFor("PT7M", cancellation("PT30H7M").under("hours_before", 30));
    assertValidFor("PT0S", cancellation("PT30H").under("hours_before", 30));
  }

  @Test
  void the_start_ends_it() {
    assertValidFor("PT3M", cancellation("PT3M"));
  }

  @Test
  void a_deadline_that_has_passed_does_not() {
    assertValidFor("PT15M", cancellation("PT20H").under("hours_before", 24));
    assertValidFor("PT15M", cancellation("PT-20H").under("hours_before", 24));
  }

  @Test
  void a_refusals_fee_changes_too() {
    assertValidFor("PT5M", cancellation("PT24H5M").under("hours_before", 48));
  }

  @Test
  void a_waiting_version_of_the_policy_ends_it() {
    assertValidFor("PT4M", cancellation("PT72H").policyChangingAt(NOW.plusSeconds(240)));
  }

  @Test
  void the_end_of_the_quotas_window_ends_it() {
    Instant beforeMidnight = Instant.parse("2026-11-20T22:55:00Z");
    Given rolling =
        cancellation("P9D")
            .under("quota", Map.of("limit", 1, "window", "rolling_days", "days", 7))
            .askedAt(beforeMidnight);
    assertThat(rolling.decided().validUntil())
        .isEqualTo(beforeMidnight.plus(Duration.ofMinutes(5)));
  }

  @Test
  void the_end_of_the_month_of_skips_ends_it() {
    Instant lastOfMonth = Instant.parse("2026-11-30T22:58:00Z");
    assertThat(
            cancellation("P9D")
                .under("quota", Map.of("limit", 1, "window", "rolling_days", "days", 7))
                .inSeriesUnder(SeriesScope.OCCURRENCE, "max_skips_per_month", 1)
                .askedAt(lastOfMonth)
                .decided()
                .validUntil())
        .isEqualTo(lastOfMonth.plus(Duration.ofMinutes(2)));
  }

  @Test
  void both_deadlines_of_a_charged_change_end_it() {
    Given late =
        cancellation("PT24H5M").under("hours_before", 24, "past_deadline", "charge", "fee", "1.00");
    assertValidFor("PT5M", late.inSeriesUnder(SeriesScope.OCCURRENCE, "hours_before", 48));
    assertValidFor(
        "PT3M",
        cancellation("PT12H3M")
            .under("hours_before", 24, "past_deadline", "charge", "fee", "1.00")
            .inSeriesUnder(SeriesScope.OCCURRENCE, "hours_before", 12));
  }

  private static void assertValidFor(String duration, Given given) {
    assertThat(given.decided().decidedAt()).isEqualTo(NOW);
    assertThat(given.decided().validUntil()).isEqualTo(NOW.plus(Duration.parse(duration)));
  }
}
