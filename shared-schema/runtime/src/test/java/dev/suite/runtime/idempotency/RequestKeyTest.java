package dev.suite.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.runtime.rest.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {
  @Test
  void a_request_need_not_carry_a_key() {
    assertThat(RequestKey.of(7, "POST", "/a", null, "body")).isEmpty();
  }

  @Test
  void a_key_has_1_to_255_characters() {
    assertThat(RequestKey.of(7, "POST", "/a", "k".repeat(255), "body")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 256})
  void a_key_that_is_empty_or_too_long_is_refused(int length) {
    assertThatThrownBy(() -> RequestKey.of(7, "POST", "/a", "k".repeat(length), "body"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
  }
}
