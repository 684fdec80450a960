package dev.suite.policy.resolution.config;

import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.PolicyType.CANCELLATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.ConfigFees;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A valid config is read with its defaults and stored in one form. */
class PolicyConfigTest {

  @Test
  void an_empty_config_has_the_defaults() {
    ChangeConfig config = ChangeConfig.cancellation(valid(object()));
    assertThat(config.hoursBefore()).isEqualByComparingTo("0");
    assertThat(config.quota()).isEqualTo(QuotaRule.UNLIMITED);
    assertThat(config.fees()).isEqualTo(ConfigFees.BY_NOTICE);
    assertThat(config.reasonRequired()).isFalse();
    assertThat(config.pastDeadline()).isEqualTo(PastDeadline.DENY);
    assertThat(config.terms()).isEqualTo(Terms.CURRENT);
  }

  @Test
  void every_field_is_read() {
    Map<String, Object> config =
        valid(
            object(
                "hours_before",
                24.5,
                "quota",
                object("limit", 3, "window", "rolling_days", "days", 30),
                "fee_tiers",
                List.of(
                    object("min_hours", 48, "percent", 12.5),
                    object("min_hours", 0, "fee", "20.00")),
                "reason_required",
                true,
                "past_deadline",
                "charge",
                "terms",
                "most_favourable"));
    assertThat(ChangeConfig.cancellation(config))
        .isEqualTo(
            new ChangeConfig(
                new BigDecimal("24.5"),
                new QuotaRule(OptionalInt.of(3), new WindowRule.RollingDays(30)),
                List.of(
                    new FeeTier(new BigDecimal("0"), new Charge.Amount(new BigDecimal("20.00"))),
                    new FeeTier(new BigDecimal("48"), new Charge.Percent(new BigDecimal("12.5")))),
                true,
                PastDeadline.CHARGE,
                Terms.MOST_FAVOURABLE));
  }

  @Test
  void tiers_are_stored_sorted_and_amounts_with_all_digits() {
    assertThat(
            valid(
                object(
                    "hours_before", new BigDecimal("100.00"),
                    "fee_tiers",
                        List.of(
                            object("min_hours", 48.0, "fee", "0"),
                            object("min_hours", 0, "fee", "15.5")),
                    "bounds", object("fee", object("min", "1", "max", "20")))))
        .isEqualTo(
            object(
                "hours_before", new BigDecimal("100"),
                "fee_tiers",
                    List.of(
                        object("min_hours", new BigDecimal("0"), "fee", "15.50"),
                        object("min_hours", new BigDecimal("48"), "fee", "0.00")),
                "bounds", object("fee", object("min", "1.00", "max", "20.00"))));
  }

  @Test
  void the_stored_form_reads_like_the_sent_one_and_stays_as_it_is() {
    Map<String, Object> first =
        valid(
            object(
                "hours_before",
                0.10,
                "fee",
                "7",
                "bounds",
                object("hours_before", object("max", 5))));
    Map<String, Object> again = valid(first);
    assertThat(again).isEqualTo(first);
  }

  @Test
  void a_flat_fee_is_one_tier_from_zero_hours() {
    assertThat(ChangeConfig.cancellation(valid(object("fee", "25.00"))).fees())
        .containsExactly(
            new FeeTier(new BigDecimal("0"), new Charge.Amount(new BigDecimal("25.00"))));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2_147_483_646, 2_147_483_647})
  void very_large_quotas_are_exact(long limit) {
    Map<String, Object> config = valid(object("max_cancellations_per_month", limit));
    assertThat(ChangeConfig.cancellation(config).quota().limit()).hasValue((int) limit);
  }

  @Test
  void null_counts_are_unlimited_and_stay_written() {
    Map<String, Object> config = valid(object("max_cancellations_per_month", null));
    assertThat(ChangeConfig.cancellation(config).quota()).isEqualTo(QuotaRule.UNLIMITED);
    assertThat(config).containsEntry("max_cancellations_per_month", null);
  }

  @Test
  void a_bound_may_leave_one_value_only() {
    Map<String, Object> bounds = object("hours_before", object("min", 24, "max", 24.0));
    assertThat(CANCELLATION.parse(object("bounds", bounds), 2, "/config"))
        .isInstanceOf(ParsedConfig.Valid.class);
  }

  @Test
  void numbers_are_taken_in_whichever_class_a_parser_gives_them() {
    assertThat(
            List.<Object>of(24, 24L, 24.0, 24f, new BigDecimal("24.00"), new BigDecimal("2.4e1")))
        .allSatisfy(hours ->
            assertThat(valid(object("hours_before", hours)))
                .isEqualTo(object("hours_before", new BigDecimal("24"))));
  }

  private static Map<String, Object> valid(Map<String, Object> config) {
    ParsedConfig parsed = CANCELLATION.parse(config, 2, "/config");
    assertThat(parsed).isInstanceOf(ParsedConfig.Valid.class);
    return ((ParsedConfig.Valid) parsed).canonical();
  }
}
