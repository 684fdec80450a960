package dev.suite.callback.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallbackStatusTest {
  @Test
  void each_status_allows_its_transitions_alone() {
    assertThat(Stream.of(CallbackStatus.values()).map(CallbackStatusTest::described))
        .containsExactly(
            "pending: assign cancel escalate",
            "assigned: assign contact cancel escalate",
            "contacted: complete cancel",
            "completed: ",
            "cancelled: ");
  }

  @Test
  void a_request_is_open_until_somebody_was_reached() {
    assertThat(Stream.of(CallbackStatus.values()).filter(CallbackStatus::isOpen))
        .containsExactly(CallbackStatus.pending, CallbackStatus.assigned);
  }

  private static String described(CallbackStatus status) {
    return status
        + ": "
        + Stream.of(Transition.values())
            .filter(status::allows)
            .map(Transition::name)
            .collect(Collectors.joining(" "));
  }
}
