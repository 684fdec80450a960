package dev.suite.runtime.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.runtime.rest.Problem;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestKeyTest {
  @Test
  void a_request_need_not_carry_a_key() {
    assertThat(RequestKey.of(7, "POST", "/a", null, "body")).isEmpty();
  }

  @Test
  void a_key_has_1_to_255_characters() {
    assertThat(RequestKey.of(7, "POST", "/a", "k".repeat(255), "body")).isPresent();
  }

  static Stream<String> unfit() {
    return Stream.of("", " ", "k".repeat(256), "k\u00e4y", "a\u007fb", "a\nb");
  }

  @ParameterizedTest
  @MethodSource("unfit")
  void a_key_that_is_blank_too_long_or_unprintable_is_refused(String key) {
    assertThatThrownBy(() -> RequestKey.of(7, "POST", "/a", key, "body"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
  }
}
