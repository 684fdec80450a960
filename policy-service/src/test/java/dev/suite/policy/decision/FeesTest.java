package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.cancellation;
import static dev.suite.policy.decision.Given.euros;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.decision.fee.FeeSchedule;
import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cancellation costs by its notice. */
class FeesTest {

  @ParameterizedTest
  @CsvSource({
    "PT1000H, 0.00",
    "PT48H, 0.00",
    "PT47H59M59.999999S, 10.00",
    "PT24H, 10.00",
    "PT23H59M59.999999S, 15.00",
    "PT0S, 15.00",
    "PT-5H, 15.00"
  })
  void calculates_tiered_fees_correctly(String notice, String fee) {
    assertThat(cancellation(notice).under().decided().fee()).contains(euros(fee));
  }

  @Test
  void uses_custom_fee_from_policy() {
    assertThat(cancellation("PT72H").under("fee", "25.00").decided().fee())
        .contains(euros("25.00"));
    assertThat(cancellation("PT1H").under("fee", "25.00").decided().fee()).contains(euros("25.00"));
  }

  @ParameterizedTest
  @CsvSource({"PT12H, 20.00", "PT11H59M59S, 40.00"})
  void uses_custom_tiers_from_policy(String notice, String fee) {
    Object tiers =
        List.of(Map.of("min_hours", 12, "percent", 25), Map.of("min_hours", 0, "percent", 50));
    assertThat(cancellation(notice).under("fee_tiers", tiers).decided().fee()).contains(euros(fee));
  }

  @ParameterizedTest
  @CsvSource({
    "12.5, 80.04, EUR, 10.01",
    "50, 0.01, EUR, 0.01",
    "49.99, 0.01, EUR, 0.00",
    "33.33, 100.00, EUR, 33.33",
    "0.01, 50.00, EUR, 0.01",
    "100, 99999999.99, EUR, 99999999.99",
    "50, 101, JPY, 51",
    "12.5, 1.00, KWD, 0.13"
  })
  void a_percent_rounds_half_up_to_the_currencys_digits(
      BigDecimal percent, BigDecimal price, String currency, String fee) {
    FeeSchedule schedule =
        new FeeSchedule(
            List.of(new FeeTier(BigDecimal.ZERO, new Charge.Percent(percent))),
            Currency.getInstance(currency),
            Given.NOW,
            Optional.of(price));
    assertThat(schedule.feeAt(Given.NOW))
        .hasValueSatisfying(money -> assertThat(money.amount()).isEqualTo(fee));
  }

  @Test
  void a_currency_without_a_smallest_unit_has_no_digits_and_none_more_than_two() {
    assertThat(Fee.digits(Currency.getInstance("XXX"))).isZero();
    assertThat(Fee.digits(Currency.getInstance("KWD"))).isEqualTo(2);
  }

  @Test
  void amounts_of_one_value_are_equal() {
    assertThat(euros("5")).isEqualTo(euros("5.00"));
  }
}
