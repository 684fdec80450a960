package dev.suite.callback.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
  @Test
  void has_correct_retry_configuration() {
    assertThat(RetryPlan.delayAfter(1)).contains(Duration.ofMinutes(1));
    assertThat(RetryPlan.delayAfter(2)).contains(Duration.ofMinutes(5));
    assertThat(RetryPlan.delayAfter(3)).contains(Duration.ofMinutes(15));
    assertThat(RetryPlan.delayAfter(4)).isEmpty();
  }
}
