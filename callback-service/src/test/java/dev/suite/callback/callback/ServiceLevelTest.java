package dev.suite.callback.callback;

import static dev.suite.callback.callback.Requests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceLevelTest {
  @Test
  void a_call_exactly_at_the_deadline_keeps_it() {
    assertThat(ServiceLevel.isMet(Requests.contacted(NOW, NOW), NOW.plusSeconds(99))).isTrue();
    assertThat(ServiceLevel.isMet(Requests.contacted(NOW, NOW.plusNanos(1_000)), NOW)).isFalse();
  }

  @Test
  void a_request_withdrawn_in_time_breaks_no_promise() {
    CallbackRequest request = Requests.of(CallbackStatus.cancelled, NOW);
    assertThat(ServiceLevel.isMet(request, NOW)).isTrue();
    assertThat(ServiceLevel.isMet(request, NOW.plusNanos(1_000))).isFalse();
  }
}
