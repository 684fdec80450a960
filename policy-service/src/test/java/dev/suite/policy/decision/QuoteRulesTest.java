package dev.suite.policy.decision;

import static dev.suite.policy.decision.Given.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a quote was given for, and until when it holds. */
class QuoteRulesTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  private static final Instant THERE = NOW.plusSeconds(7_200);

  private final Appointment asked = appointment(1, THERE.minusSeconds(1));
  private final Quote quote = quote(Optional.of(THERE), asked);

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
    assertThat(quote(Optional.empty(), asked).coversMoveTo(THERE)).isTrue();
  }

  @Test
  void it_holds_up_to_its_last_instant_while_the_appointment_stays() {
    assertThat(quote.holds(NOW, EUR, List.of(asked))).isTrue();
    assertThat(quote.holds(NOW.plusNanos(1), EUR, List.of(asked))).isFalse();
    assertThat(quote.holds(NOW, EUR, List.of(appointment(1, THERE)))).isFalse();
  }

  @Test
  void of_a_series_it_holds_while_all_that_were_meant_are_there_and_no_others() {
    Appointment second = appointment(2, THERE.plusSeconds(1));
    Appointment third = appointment(3, THERE.plusSeconds(2));
    Quote ofThree = quote(Optional.empty(), asked, second, third);
    assertThat(ofThree.holds(NOW, EUR, List.of(asked, second, third))).isTrue();
    assertThat(ofThree.holds(NOW, EUR, List.of(asked, second))).isFalse();
    assertThat(ofThree.holds(NOW, EUR, List.of(asked))).isFalse();
    assertThat(ofThree.holds(NOW, EUR, List.of(asked, second, appointment(4, third.startsAt()))))
        .isFalse();
    assertThat(ofThree.holds(NOW, EUR, List.of(asked, second, appointment(3, THERE)))).isFalse();
    assertThat(quote.holds(NOW, EUR, List.of(asked, second))).isFalse();
  }

  @Test
  void a_fee_in_a_currency_that_the_company_has_no_more_does_not_hold() {
    Appointment asked = appointment(1, THERE.minusSeconds(1));
    assertThat(
            quote(Optional.empty(), asked).holds(NOW, Currency.getInstance("JPY"), List.of(asked)))
        .isFalse();
  }

  @Test
  void actions_are_known_by_their_codes() {
    assertThat(Action.values())
        .allSatisfy(action -> assertThat(Action.of(action.code())).contains(action));
    assertThat(Arrays.stream(Action.values()).map(Action::code))
        .containsExactly("cancel", "reschedule", "recur");
    assertThat(Action.of("CANCEL")).isEmpty();
  }

  private static Appointment appointment(long id, Instant startsAt) {
    return new Appointment(id, AppointmentStatus.CONFIRMED, startsAt, Optional.empty(), 0);
  }

  private static Quote quote(Optional<Instant> there, Appointment... meant) {
    return new Quote(
        7,
        1,
        Action.RESCHEDULE,
        SeriesScope.FOLLOWING,
        THERE.minusSeconds(1),
        there,
        BigDecimal.ONE,
        Optional.of(EUR),
        true,
        1,
        QuotedSeries.others(List.of(meant)),
        NOW);
  }
}
