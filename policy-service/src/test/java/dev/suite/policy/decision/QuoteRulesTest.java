package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a quote was given for, and until when it holds. */
class QuoteRulesTest {

  private static final Instant THERE = NOW.plusSeconds(7_200);

  private final Quote quote = quote(Optional.of(THERE));

  @Test
  void it_is_for_its_company_appointment_action_and_part_of_the_series_alone() {
    assertThat(quote.isFor(7, 1, Action.RESCHEDULE, SeriesScope.FOLLOWING)).isTrue();
    assertThat(quote.isFor(8, 1, Action.RESCHEDULE, SeriesScope.FOLLOWING)).isFalse();
    assertThat(quote.isFor(7, 2, Action.RESCHEDULE, SeriesScope.FOLLOWING)).isFalse();
    assertThat(quote.isFor(7, 1, Action.CANCEL, SeriesScope.FOLLOWING)).isFalse();
    assertThat(quote.isFor(7, 1, Action.RESCHEDULE, SeriesScope.OCCURRENCE)).isFalse();
  }

  @Test
  void it_covers_the_move_it_was_given_for_or_any_where_none_was_named() {
    assertThat(quote.coversMoveTo(THERE)).isTrue();
    assertThat(quote.coversMoveTo(THERE.plusNanos(1))).isFalse();
    assertThat(quote(Optional.empty()).coversMoveTo(THERE)).isTrue();
  }

  @Test
  void it_holds_up_to_its_last_instant_while_the_appointment_stays() {
    assertThat(quote.holds(NOW, THERE.minusSeconds(1))).isTrue();
    assertThat(quote.holds(NOW.plusNanos(1), THERE.minusSeconds(1))).isFalse();
    assertThat(quote.holds(NOW, THERE)).isFalse();
  }

  @Test
  void actions_are_known_by_their_codes() {
    assertThat(Action.values())
        .allSatisfy(action -> assertThat(Action.of(action.code())).contains(action));
    assertThat(Arrays.stream(Action.values()).map(Action::code))
        .containsExactly("cancel", "reschedule", "recur");
    assertThat(Action.of("CANCEL")).isEmpty();
  }

  private static Quote quote(Optional<Instant> there) {
    return new Quote(
        7,
        1,
        Action.RESCHEDULE,
        SeriesScope.FOLLOWING,
        THERE.minusSeconds(1),
        there,
        BigDecimal.ONE,
        true,
        1,
        NOW);
  }
}
