package dev.suite.callback.callback;

import static dev.suite.callback.callback.Requests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverdueHoursTest {
  @ParameterizedTest
  @CsvSource({"PT1H, 1.00", "PT90M, 1.50", "PT18S, 0.01", "PT17S, 0.00", "PT240H, 240.00"})
  void calculates_overdue_hours_correctly(Duration late, String hours) {
    CallbackRequest request = Requests.of(CallbackStatus.assigned, NOW.minus(late));
    assertThat(OverdueHours.of(request, NOW)).hasToString(hours);
  }

  @Test
  void returns_zero_for_non_overdue_callbacks() {
    assertThat(OverdueHours.of(Requests.of(CallbackStatus.pending, NOW.plusSeconds(3_600)), NOW))
        .hasToString("0.00");
    assertThat(Requests.of(CallbackStatus.pending, NOW).isOverdue(NOW)).isFalse();
    assertThat(Requests.of(CallbackStatus.pending, NOW).isOverdue(NOW.plusNanos(1_000))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"contacted", "completed", "cancelled"})
  void what_is_no_longer_open_is_not_overdue(CallbackStatus status) {
    CallbackRequest request = Requests.of(status, NOW.minusSeconds(7_200));
    assertThat(OverdueHours.of(request, NOW)).hasToString("0.00");
  }
}
