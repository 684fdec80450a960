package dev.suite.policy.decision.series;

import static dev.suite.policy.decision.reason.ReasonCode.INTERVAL_TOO_SHORT;
import static dev.suite.policy.decision.reason.ReasonCode.NO_POLICY;
import static dev.suite.policy.decision.reason.ReasonCode.OCCURRENCE_LIMIT_REACHED;
import static dev.suite.policy.decision.reason.ReasonCode.OUTSIDE_HORIZON;
import static dev.suite.policy.decision.reason.ReasonCode.POLICY_SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.message.ReasonMessages;
import dev.suite.policy.resolution.config.RecurringConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a series may be booked, and every reason why not. */
class BookingRulesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-03-20T09:00:00Z");

  @Test
  void without_a_policy_any_series_may_be_booked() {
    BookingDecision decision =
        BookingRules.decide(facts(Optional.empty(), "2026-03-21T10:00", "2026-03-21T10:00"));
    assertThat(decision.reasons()).containsExactly(NO_POLICY);
    assertThat(decision.allowed()).isTrue();
    assertThat(decision.window().to()).isEmpty();
    assertThat(decision.validUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
  }

  @Test
  void as_many_as_the_limit_are_allowed_and_one_more_is_not() {
    Map<String, Object> two = Map.of("max_occurrences", 2);
    assertThat(decided(two, "2026-03-21T10:00", "2026-03-22T10:00").reasons())
        .containsExactly(POLICY_SATISFIED);
    BookingDecision refused =
        decided(two, "2026-03-21T10:00", "2026-03-22T10:00", "2026-03-23T10:00");
    assertThat(refused.reasons()).containsExactly(OCCURRENCE_LIMIT_REACHED);
    assertThat(refused.allowed()).isFalse();
    assertMessages(
        refused,
        "The limit for the appointments of a series is 2, and 3 were asked for.",
        "Eine Serie darf höchstens 2 Termine haben, angefragt sind 3.");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-26T10:00, 2026-04-02T10:00, true",
    "2026-03-26T10:00, 2026-04-02T09:59, false",
    "2026-03-26T10:00, 2026-04-03T09:00, true",
    "2026-10-22T10:00, 2026-10-29T10:00, true",
    "2026-10-22T10:00, 2026-10-29T09:59, false"
  })
  void a_week_is_seven_days_on_the_wall_also_when_the_clocks_change(
      String one, String next, boolean allowed) {
    assertThat(decided(Map.of("min_interval_days", 7), next, one).allowed()).isEqualTo(allowed);
  }

  @Test
  void the_shortest_interval_counts_in_whatever_order_they_are_named() {
    BookingDecision refused =
        decided(
            Map.of("min_interval_days", 7),
            "2026-04-20T10:00",
            "2026-04-01T10:00",
            "2026-04-14T10:00",
            "2026-04-08T10:00");
    assertThat(refused.reasons()).containsExactly(INTERVAL_TOO_SHORT);
    assertMessages(
        refused,
        "The appointments of a series must be at least 7 days apart.",
        "Die Termine einer Serie müssen mindestens 7 Tage auseinanderliegen.");
    assertMessages(
        decided(Map.of("min_interval_days", 1), "2026-04-20T10:00", "2026-04-20T11:00"),
        "The appointments of a series must be at least 1 day apart.",
        "Die Termine einer Serie müssen mindestens 1 Tag auseinanderliegen.");
  }

  @Test
  void one_alone_has_no_interval() {
    assertThat(decided(Map.of("min_interval_days", 366), "2026-04-20T10:00").allowed()).isTrue();
  }

  @Test
  void none_may_begin_beyond_the_horizon() {
    Map<String, Object> tenDays = Map.of("horizon_days", 10);
    assertThat(decided(tenDays, "2026-03-30T11:00").reasons()).containsExactly(POLICY_SATISFIED);
    BookingDecision refused = decided(tenDays, "2026-03-21T10:00", "2026-03-30T11:00:00.000001");
    assertThat(refused.reasons()).containsExactly(OUTSIDE_HORIZON);
    assertMessages(
        refused,
        "Every appointment must begin between 20 Mar 2026 10:00 and 30 Mar 2026 11:00.",
        "Jeder Termin muss zwischen 20.03.2026 10:00 und 30.03.2026 11:00 beginnen.");
  }

  @Test
  void all_reasons_are_told_in_their_order() {
    assertThat(
            decided(
                    Map.of("horizon_days", 1, "max_occurrences", 1, "min_interval_days", 2),
                    "2026-04-01T10:00",
                    "2026-04-02T10:00")
                .reasons())
        .containsExactly(OUTSIDE_HORIZON, OCCURRENCE_LIMIT_REACHED, INTERVAL_TOO_SHORT);
  }

  @Test
  void a_permission_is_a_sentence_too() {
    assertMessages(
        decided(Map.of(), "2026-04-01T10:00"),
        "The series can be booked.",
        "Die Serie kann gebucht werden.");
    assertMessages(
        BookingRules.decide(facts(Optional.empty(), "2026-04-01T10:00")),
        "No policy applies: the series can be booked.",
        "Es gilt keine Regel: Die Serie kann gebucht werden.");
  }

  @Test
  void a_waiting_version_of_the_policy_ends_the_answer() {
    Instant soon = NOW.plusSeconds(60);
    BookingFacts facts =
        new BookingFacts(
            List.of(NOW), BERLIN, Optional.empty(), NOW, Optional.of(soon), Duration.ofMinutes(15));
    assertThat(BookingRules.decide(facts).validUntil()).isEqualTo(soon);
  }

  private static void assertMessages(BookingDecision decision, String english, String german) {
    assertThat(message(decision, Locale.ENGLISH)).isEqualTo(english);
    assertThat(message(decision, Locale.GERMAN)).isEqualTo(german);
  }

  private static String message(BookingDecision decision, Locale language) {
    return ReasonMessages.message(decision.reasons().getFirst(), decision, language, BERLIN);
  }

  private static BookingDecision decided(Map<String, Object> config, String... starts) {
    return BookingRules.decide(facts(Optional.of(RecurringConfig.of(config)), starts));
  }

  private static BookingFacts facts(Optional<RecurringConfig> config, String... starts) {
    List<Instant> instants =
        Stream.of(starts)
            .map(LocalDateTime::parse)
            .map(start -> start.atZone(BERLIN).toInstant())
            .toList();
    return new BookingFacts(
        instants, BERLIN, config, NOW, Optional.empty(), Duration.ofMinutes(15));
  }
}
