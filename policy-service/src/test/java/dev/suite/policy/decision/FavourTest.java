package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.cancellation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of two decisions is better for the customer. */
class FavourTest {

  private final Decision free = cancellation("PT30H").decided();
  private final Decision cheap = cancellation("PT30H").under("fee", "1.00").decided();
  private final Decision dear = cancellation("PT30H").under("fee", "10.00").decided();
  private final Decision refused =
      cancellation("PT30H").under("hours_before", 48, "fee", "0.00").decided();
  private final Decision unknown =
      cancellation("PT30H")
          .under("fee_tiers", List.of(Map.of("min_hours", 0, "percent", 1)))
          .withoutPrice()
          .decided();

  @Test
  void allowed_is_better_than_refused_at_any_fee() {
    assertThat(dear.isBetterThan(refused)).isTrue();
    assertThat(refused.isBetterThan(dear)).isFalse();
  }

  @Test
  void cheaper_is_better() {
    assertThat(free.isBetterThan(cheap)).isTrue();
    assertThat(cheap.isBetterThan(dear)).isTrue();
    assertThat(dear.isBetterThan(cheap)).isFalse();
  }

  @Test
  void a_known_fee_is_better_than_an_unknown_one() {
    assertThat(refused.isBetterThan(unknown)).isTrue();
    assertThat(unknown.isBetterThan(refused)).isFalse();
  }

  @Test
  void neither_of_two_equal_ones_is() {
    assertThat(cheap.isBetterThan(cheap)).isFalse();
    assertThat(unknown.isBetterThan(unknown)).isFalse();
  }
}
