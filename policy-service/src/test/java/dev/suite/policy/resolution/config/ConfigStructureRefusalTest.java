package dev.suite.policy.resolution.config;

import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.PolicyType.CANCELLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suite.policy.resolution.check.ConfigError;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tiers, quotas, locks and bounds that do not hold together are refused at their path. */
class ConfigStructureRefusalTest {

  static Stream<Arguments> refused() {
    return Stream.of(tiers(), quotas(), locks(), bounds(), exclusions()).flatMap(s -> s);
  }

  private static Stream<Arguments> tiers() {
    return Stream.of(
        tiers("/config/fee_tiers"),
        tiers("/config/fee_tiers", object("min_hours", 24, "fee", "5.00")),
        tiers("/config/fee_tiers", hourlyTiers(101)),
        tiers("/config/fee_tiers/0", object("min_hours", 0)),
        tiers("/config/fee_tiers/0", object("min_hours", 0, "fee", "5.00", "percent", 10)),
        tiers("/config/fee_tiers/1", object("min_hours", 0, "fee", "5.00"), object("percent", 10)),
        tiers("/config/fee_tiers/0/fee", object("min_hours", 0, "fee", 5)),
        tiers("/config/fee_tiers/0/percent", object("min_hours", 0, "percent", 100.01)),
        tiers("/config/fee_tiers/0/percent", object("min_hours", 0, "percent", -1)),
        tiers("/config/fee_tiers/0/percent", object("min_hours", 0, "percent", 33.333)),
        tiers("/config/fee_tiers/0/note", object("min_hours", 0, "fee", "5.00", "note", 1)),
        tiers(
            "/config/fee_tiers/1/min_hours",
            object("min_hours", 0, "fee", "5.00"),
            object("min_hours", 0.0, "fee", "6.00")),
        tiers(
            "/config/fee_tiers/1/min_hours",
            object("min_hours", 0, "fee", "5.00"),
            object("min_hours", -24, "fee", "6.00")),
        tiers("/config/fee_tiers/1", object("min_hours", 0, "fee", "5.00"), "free"),
        arguments(object("fee_tiers", object("min_hours", 0)), List.of("/config/fee_tiers")),
        arguments(object("fee_tiers", null), List.of("/config/fee_tiers")));
  }

  private static Arguments tiers(String pointer, Object... tiers) {
    return arguments(object("fee_tiers", List.of(tiers)), List.of(pointer));
  }

  private static Object[] hourlyTiers(int count) {
    return IntStream.range(0, count)
        .mapToObj(hours -> object("min_hours", hours, "fee", "5.00"))
        .toArray();
  }

  private static Stream<Arguments> quotas() {
    return Stream.of(
        quota("/config/quota", object("window", "calendar_month")),
        quota("/config/quota", object("limit", 3)),
        quota("/config/quota", object("limit", 3, "window", "rolling_days")),
        quota("/config/quota/window", object("limit", 3, "window", "week")),
        quota("/config/quota/limit", object("limit", -1, "window", "calendar_month")),
        quota("/config/quota/days", object("limit", 3, "window", "rolling_days", "days", 0)),
        quota("/config/quota/days", object("limit", 3, "window", "rolling_days", "days", 367)),
        quota("/config/quota/days", object("limit", 3, "window", "calendar_month", "days", 30)),
        quota("/config/quota/per", object("limit", 3, "window", "calendar_month", "per", 1)),
        quota("/config/quota", 3),
        quota("/config/quota", null));
  }

  private static Arguments quota(String pointer, Object quota) {
    return arguments(object("quota", quota), List.of(pointer));
  }

  private static Stream<Arguments> locks() {
    return Stream.of(
        arguments(object("locked", "fee"), List.of("/config/locked")),
        arguments(object("locked", List.of("fee", "colour")), List.of("/config/locked/1")),
        arguments(object("locked", List.of("fee", "fee")), List.of("/config/locked/1")),
        arguments(object("locked", List.of(1)), List.of("/config/locked/0")),
        arguments(
            object("locked", List.of("locked", "bounds")),
            List.of("/config/locked/0", "/config/locked/1")));
  }

  private static Stream<Arguments> bounds() {
    return Stream.of(
        bounds("", 3),
        bounds("/terms", object("terms", object("min", 1))),
        bounds("/hours_before", object("hours_before", object())),
        bounds("/hours_before", object("hours_before", object("min", 5, "max", 4.99))),
        bounds("/hours_before/min", object("hours_before", object("min", "5"))),
        bounds("/hours_before/min", object("hours_before", object("min", null))),
        bounds("/hours_before/most", object("hours_before", object("most", 5))),
        bounds("/fee/max", object("fee", object("max", 5))),
        bounds("/fee", object("fee", object("min", "5.00", "max", "4.99"))),
        bounds(
            "/max_cancellations_per_month/max",
            object("max_cancellations_per_month", object("max", 2_147_483_648L))));
  }

  private static Arguments bounds(String path, Object bounds) {
    return arguments(object("bounds", bounds), List.of("/config/bounds" + path));
  }

  private static Stream<Arguments> exclusions() {
    return Stream.of(
        arguments(
            object("fee", "5.00", "fee_tiers", List.of(object("min_hours", 0, "fee", "5.00"))),
            List.of("/config/fee", "/config/fee_tiers")),
        arguments(
            object(
                "max_cancellations_per_month",
                null,
                "quota",
                object("limit", 3, "window", "calendar_month")),
            List.of("/config/max_cancellations_per_month", "/config/quota")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void invalid_configuration_is_refused_at_its_path(
      Map<String, Object> config, List<String> pointers) {
    assertThat(errors(config)).extracting(ConfigError::pointer).containsExactlyElementsOf(pointers);
  }

  @Test
  void a_hundred_tiers_are_not_too_many() {
    assertThat(errors(object("fee_tiers", List.of(hourlyTiers(100))))).isEmpty();
  }

  private static List<ConfigError> errors(Map<String, Object> config) {
    return switch (CANCELLATION.parse(config, 2, "/config")) {
      case ParsedConfig.Valid _ -> List.of();
      case ParsedConfig.Invalid(List<ConfigError> errors) -> errors;
    };
  }
}
