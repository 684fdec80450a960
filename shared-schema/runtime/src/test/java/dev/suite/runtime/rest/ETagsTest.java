package dev.suite.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {
  @Test
  void a_version_is_a_strong_tag() {
    assertThat(ETags.of(3)).isEqualTo("\"v3\"");
  }

  @Test
  void the_same_version_of_another_row_has_another_tag() {
    assertThat(ETags.of(1, 8)).isNotEqualTo(ETags.of(1, 7));
    assertThatCode(() -> ETags.require(ETags.of(1, 7), ETags.of(1, 7))).doesNotThrowAnyException();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> ETags.require(ETags.of(1, 7), ETags.of(1, 8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"v3\"", "*", " * ", "\"v1\", \"v3\"", "W/\"v1\",\"v3\"", "\"a,b\" , \"v3\""})
  void a_matching_tag_lets_the_change_pass(String ifMatch) {
    assertThatCode(() -> ETags.require(ifMatch, 3)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"v2\"", "W/\"v3\"", "v3", "\"v33\"", "\"v1\",\"v2\"", "\"\"", "\"V3\""})
  void a_stale_weak_or_unreadable_tag_is_412(String ifMatch) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> ETags.require(ifMatch, 3))
        .extracting(Problem::code)
        .isEqualTo("precondition_failed");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void no_tag_is_428_with_the_present_one(String ifMatch) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> ETags.require(ifMatch, 3))
        .satisfies(problem -> assertThat(problem.getHeaders()).containsEntry("ETag", "\"v3\""))
        .extracting(Problem::code)
        .isEqualTo("precondition_required");
  }

  @Test
  void where_it_may_be_left_out_only_a_stale_one_is_refused() {
    assertThatCode(() -> ETags.honour(null, 3)).doesNotThrowAnyException();
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> ETags.honour("\"v2\"", 3));
  }

  @Test
  void nothing_matches_what_does_not_exist() {
    assertThatCode(() -> ETags.honourAbsent(null)).doesNotThrowAnyException();
    assertThatExceptionOfType(Problem.class).isThrownBy(() -> ETags.honourAbsent("*"));
  }
}
