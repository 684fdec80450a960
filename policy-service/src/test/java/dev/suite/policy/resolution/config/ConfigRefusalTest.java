package dev.suite.policy.resolution.config;

import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.PolicyType.CANCELLATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suite.policy.resolution.check.ConfigError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An invalid configuration is refused with the path of each thing wrong with it. */
class ConfigRefusalTest {

  static Stream<Arguments> refused() {
    return Stream.of(numbers(), counts(), fees(), flags()).flatMap(s -> s);
  }

  private static Stream<Arguments> numbers() {
    return Stream.of(
            -1,
            -0.01,
            8760.01,
            8761,
            1.005,
            "24",
            true,
            List.of(24),
            object("h", 1),
            new BigDecimal("1e400"),
            new BigDecimal("1e-400"),
            new BigDecimal("1e2147483647"),
            BigInteger.TEN.pow(400),
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Float.NaN,
            1e300,
            null)
        .map(value -> arguments(object("hours_before", value), List.of("/config/hours_before")));
  }

  private static Stream<Arguments> counts() {
    return Stream.of(-1, 2_147_483_648L, Long.MAX_VALUE, 1.5, "3", new BigDecimal("1e400"), false)
        .map(value ->
            arguments(
                object("max_cancellations_per_month", value),
                List.of("/config/max_cancellations_per_month")));
  }

  private static Stream<Arguments> fees() {
    return Stream.of(
            25,
            25.0,
            "",
            "-1.00",
            "+1.00",
            "25.005",
            "1e2",
            "NaN",
            "25,00",
            " 25.00",
            "25.00\n",
            ".50",
            "25.",
            "100000000.00",
            "٢٥.00",
            "25.00 EUR",
            List.of("25.00"),
            null)
        .map(value -> arguments(object("fee", value), List.of("/config/fee")));
  }

  private static Stream<Arguments> flags() {
    return Stream.of(
        arguments(object("reason_required", "true"), List.of("/config/reason_required")),
        arguments(object("reason_required", 1), List.of("/config/reason_required")),
        arguments(object("past_deadline", "allow"), List.of("/config/past_deadline")),
        arguments(object("past_deadline", null), List.of("/config/past_deadline")),
        arguments(object("terms", "as_booked"), List.of("/config/terms")),
        arguments(object("terms", 1), List.of("/config/terms")),
        arguments(object("cancel_fee", "1.00"), List.of("/config/cancel_fee")),
        arguments(
            object("max_reschedules_per_month", 1), List.of("/config/max_reschedules_per_month")),
        arguments(object("a/b~c", 1), List.of("/config/a~1b~0c")));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void invalid_configuration_is_refused_at_its_path(
      Map<String, Object> config, List<String> pointers) {
    assertThat(errors(config)).extracting(ConfigError::pointer).containsExactlyElementsOf(pointers);
  }

  @Test
  void all_errors_are_told_at_once() {
    assertThat(
            errors(
                object(
                    "hours_before",
                    -1,
                    "fee",
                    "5.00",
                    "fee_tiers",
                    List.of(object("min_hours", 24, "fee", 5)),
                    "colour",
                    "red")))
        .extracting(ConfigError::pointer)
        .containsExactly(
            "/config/hours_before",
            "/config/fee_tiers/0/fee",
            "/config/fee_tiers",
            "/config/colour",
            "/config/fee",
            "/config/fee_tiers");
  }

  @Test
  void deep_nesting_is_refused_where_it_begins() {
    Object nested = List.of();
    for (int depth = 0; depth < 100_000; depth++) {
      nested = depth % 2 == 0 ? object("fee", nested) : List.of(nested);
    }
    assertThat(errors(object("fee", nested)))
        .extracting(ConfigError::pointer)
        .containsExactly("/config/fee");
  }

  @Test
  void messages_never_repeat_the_refused_value() {
    assertThat(errors(object("fee", "secret")))
        .containsExactly(
            new ConfigError(
                "/config/fee",
                "must be an amount as text such as \"25.00\", from 0 to 99999999, with at most 2"
                    + " decimals"));
  }

  @Test
  void a_currency_without_decimals_takes_none() {
    assertThat(CANCELLATION.parse(object("fee", "500"), 0, "/config"))
        .isInstanceOf(ParsedConfig.Valid.class);
    assertThat(CANCELLATION.parse(object("fee", "500.0"), 0, "/config"))
        .isInstanceOf(ParsedConfig.Invalid.class);
    assertThat(CANCELLATION.parse(object("fee", "1.250"), 3, "/config"))
        .isInstanceOf(ParsedConfig.Valid.class);
  }

  private static List<ConfigError> errors(Map<String, Object> config) {
    return switch (CANCELLATION.parse(config, 2, "/config")) {
      case ParsedConfig.Valid _ -> List.of();
      case ParsedConfig.Invalid(List<ConfigError> errors) -> errors;
    };
  }
}
