package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.cancellation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.decision.quota.Quota;
import dev.suite.policy.resolution.config.WindowRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many changes are left. */
class QuotaTest {

  @ParameterizedTest
  @CsvSource({"3, 0, 3", "3, 2, 1", "3, 3, 0", "3, 4, 0", "0, 0, 0", "2147483647, 1, 2147483646"})
  void calculates_remaining_modifications_correctly(int limit, long used, long remaining) {
    Quota quota =
        cancellation("PT72H")
            .under("max_cancellations_per_month", limit)
            .used(used)
            .decided()
            .quota();
    assertThat(quota.used()).isEqualTo(used);
    assertThat(quota.remaining()).hasValue(remaining);
  }

  @Test
  void returns_unlimited_when_no_quota_set() {
    Quota quota = cancellation("PT72H").under("hours_before", 1).used(5).decided().quota();
    assertThat(quota.limit()).isEmpty();
    assertThat(quota.used()).isEqualTo(5);
    assertThat(quota.remaining()).isEmpty();
    assertThat(quota.isExceededBy(Integer.MAX_VALUE)).isFalse();
    assertThat(quota.window().rule()).isEqualTo(new WindowRule.CalendarMonth());
  }

  @Test
  void a_rolling_quota_counts_its_days() {
    Quota quota =
        cancellation("PT72H")
            .under("quota", Map.of("limit", 3, "window", "rolling_days", "days", 7))
            .used(1)
            .decided()
            .quota();
    assertThat(quota.window().firstDay()).isEqualTo("2026-11-14");
    assertThat(quota.remaining()).hasValue(2);
  }
}
