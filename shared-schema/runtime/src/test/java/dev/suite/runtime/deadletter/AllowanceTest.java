package dev.suite.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private final Allowance allowance = new Allowance(5);

  @Test
  void a_stretch_that_goes_beyond_it_is_cut_and_leaves_some() {
    assertThat(allowance.of(List.of(1, 2, 3))).containsExactly(1, 2, 3);
    assertThat(allowance.isExceeded()).isFalse();
    assertThat(allowance.of(List.of(4, 5, 6))).containsExactly(4, 5);
    assertThat(allowance.isExceeded()).isTrue();
  }

  @Test
  void none_is_left_where_the_last_one_is_just_allowed() {
    assertThat(allowance.of(List.of(1, 2, 3, 4, 5))).hasSize(5);
    assertThat(allowance.of(List.of())).isEmpty();
    assertThat(allowance.isExceeded()).isFalse();
  }

  @Test
  void what_follows_when_it_is_used_up_is_left() {
    assertThat(allowance.of(List.of(1, 2, 3, 4, 5))).hasSize(5);
    assertThat(allowance.of(List.of(6))).isEmpty();
    assertThat(allowance.isExceeded()).isTrue();
  }
}
