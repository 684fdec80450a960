package dev.suite.policy.resolution.config;

import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.PolicyType.RECURRING;
import static dev.suite.policy.resolution.PolicyType.RESCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.ConfigFees;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What reschedule and recurring policies may say, and what it means. */
class OtherTypesConfigTest {

  @Test
  void a_reschedule_is_free_and_unlimited_unless_said_otherwise() {
    RescheduleConfig config = RescheduleConfig.of(valid(RESCHEDULE, object()));
    assertThat(config.change().fees()).isEqualTo(ConfigFees.FREE);
    assertThat(config.change().quota()).isEqualTo(QuotaRule.UNLIMITED);
    assertThat(config.change().pastDeadline()).isEqualTo(PastDeadline.DENY);
    assertThat(config.maxPerAppointment()).isEmpty();
    assertThat(config.horizonDays()).isEmpty();
  }

  @Test
  void every_field_of_a_reschedule_is_read() {
    Map<String, Object> sent =
        object(
            "hours_before",
            12,
            "max_reschedules_per_month",
            4,
            "max_reschedules_per_appointment",
            2,
            "horizon_days",
            30,
            "fee",
            "5",
            "terms",
            "at_booking");
    RescheduleConfig config = RescheduleConfig.of(valid(RESCHEDULE, sent));
    assertThat(config.change().hoursBefore()).isEqualByComparingTo("12");
    assertThat(config.change().quota().limit()).hasValue(4);
    assertThat(config.change().fees())
        .containsExactly(
            new FeeTier(new BigDecimal("0"), new Charge.Amount(new BigDecimal("5.00"))));
    assertThat(config.change().terms()).isEqualTo(Terms.AT_BOOKING);
    assertThat(config.maxPerAppointment()).hasValue(2);
    assertThat(config.horizonDays()).hasValue(30);
  }

  @Test
  void an_empty_recurring_policy_forbids_nothing() {
    assertThat(RecurringConfig.of(valid(RECURRING, object())))
        .isEqualTo(RecurringConfig.WITHOUT_POLICY)
        .isEqualTo(
            new RecurringConfig(
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                BigDecimal.ZERO,
                OptionalInt.empty(),
                Set.of(SeriesScope.values())));
  }

  @Test
  void every_field_of_a_recurring_policy_is_read() {
    Map<String, Object> sent =
        object(
            "max_occurrences",
            10,
            "min_interval_days",
            7,
            "horizon_days",
            180,
            "hours_before",
            24.5,
            "max_skips_per_month",
            1,
            "allowed_scopes",
            List.of("series", "occurrence"));
    Map<String, Object> stored = valid(RECURRING, sent);
    assertThat(stored).containsEntry("allowed_scopes", List.of("occurrence", "series"));
    assertThat(RecurringConfig.of(stored))
        .isEqualTo(
            new RecurringConfig(
                OptionalInt.of(10),
                OptionalInt.of(7),
                OptionalInt.of(180),
                new BigDecimal("24.5"),
                OptionalInt.of(1),
                Set.of(SeriesScope.OCCURRENCE, SeriesScope.SERIES)));
  }

  static Stream<Arguments> refused() {
    return Stream.of(reschedules(), series()).flatMap(s -> s);
  }

  private static Stream<Arguments> reschedules() {
    Object tiers = List.of(object("min_hours", 0, "fee", "1.00"));
    Object quota = object("limit", 1, "window", "calendar_month");
    return Stream.of(
        reschedule(object("max_cancellations_per_month", 1), "/max_cancellations_per_month"),
        reschedule(object("max_occurrences", 1), "/max_occurrences"),
        reschedule(object("horizon_days", 0), "/horizon_days"),
        reschedule(object("horizon_days", 367), "/horizon_days"),
        reschedule(object("horizon_days", null), "/horizon_days"),
        reschedule(
            object("max_reschedules_per_appointment", -1), "/max_reschedules_per_appointment"),
        reschedule(object("max_reschedules_per_month", "2"), "/max_reschedules_per_month"),
        reschedule(object("fee", "1.00", "fee_tiers", tiers), "/fee", "/fee_tiers"),
        reschedule(
            object("max_reschedules_per_month", 1, "quota", quota),
            "/max_reschedules_per_month",
            "/quota"),
        reschedule(
            object("bounds", object("max_reschedules_per_appointment", object("max", -1))),
            "/bounds/max_reschedules_per_appointment/max"),
        reschedule(object("locked", List.of("max_cancellations_per_month")), "/locked/0"));
  }

  private static Stream<Arguments> series() {
    return Stream.of(
        series(object("max_occurrences", 1.5), "/max_occurrences"),
        series(object("min_interval_days", 0), "/min_interval_days"),
        series(object("horizon_days", 367), "/horizon_days"),
        series(object("hours_before", 8761), "/hours_before"),
        series(object("max_skips_per_month", 2_147_483_648L), "/max_skips_per_month"),
        series(object("allowed_scopes", "series"), "/allowed_scopes"),
        series(object("allowed_scopes", List.of("series", "series")), "/allowed_scopes/1"),
        series(
            object("allowed_scopes", List.of("all", 1)), "/allowed_scopes/0", "/allowed_scopes/1"),
        series(object("fee", "1.00"), "/fee"),
        series(object("terms", "current"), "/terms"),
        series(object("locked", List.of("fee")), "/locked/0"),
        series(
            object("bounds", object("min_interval_days", object("min", 367))),
            "/bounds/min_interval_days/min"));
  }

  private static Arguments reschedule(Map<String, Object> config, String... paths) {
    return arguments(RESCHEDULE, config, List.of(paths));
  }

  private static Arguments series(Map<String, Object> config, String... paths) {
    return arguments(RECURRING, config, List.of(paths));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void invalid_configuration_is_refused_at_its_path(
      PolicyType type, Map<String, Object> config, List<String> paths) {
    assertThat(type.parse(config, 2, ""))
        .isInstanceOfSatisfying(
            ParsedConfig.Invalid.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(ConfigError::pointer)
                    .containsExactlyElementsOf(paths));
  }

  private static Map<String, Object> valid(PolicyType type, Map<String, Object> config) {
    return ((ParsedConfig.Valid) type.parse(config, 2, "/config")).canonical();
  }
}
