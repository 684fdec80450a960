package dev.suite.policy.modification.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.modification.withdrawal.LocalAppointment.LocalChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an appointment is after one of its changes was taken back. */
class LocalAppointmentTest {
  private static final Instant PLATFORM = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant LATER = PLATFORM.plus(Duration.ofDays(1));
  private static final Instant LATEST = PLATFORM.plus(Duration.ofDays(2));
  private static final LocalAppointment UNTOUCHED = new LocalAppointment(false, null, PLATFORM);

  @Test
  void a_cancellation_taken_back_leaves_what_the_platform_shows() {
    LocalChange cancelled = cancelled(1, PLATFORM, true);
    assertThat(at(true, null).without(cancelled, List.of(cancelled))).isEqualTo(UNTOUCHED);
  }

  @Test
  void a_move_taken_back_returns_to_the_platforms_start() {
    LocalChange move = moved(1, PLATFORM, LATER, true);
    assertThat(at(false, LATER).without(move, List.of(move))).isEqualTo(UNTOUCHED);
  }

  @Test
  void the_second_move_taken_back_returns_to_the_first_ones_start() {
    LocalChange first = moved(1, PLATFORM, LATER, false);
    LocalChange second = moved(2, LATER, LATEST, true);
    assertThat(at(false, LATEST).without(second, List.of(second, first)))
        .isEqualTo(at(false, LATER));
  }

  @Test
  void a_move_that_another_followed_leaves_the_other_ones_start() {
    LocalChange first = moved(1, PLATFORM, LATER, true);
    LocalChange second = moved(2, LATER, LATEST, false);
    assertThat(at(false, LATEST).without(first, List.of(second, first)))
        .isEqualTo(at(false, LATEST));
  }

  @Test
  void both_moves_taken_back_in_either_order_return_to_the_platforms_start() {
    LocalChange first = moved(1, PLATFORM, LATER, true);
    LocalChange second = moved(2, LATER, LATEST, true);
    assertThat(at(false, LATEST).without(second, List.of(second, first))).isEqualTo(UNTOUCHED);
    assertThat(at(false, LATER).without(first, List.of(second, first))).isEqualTo(UNTOUCHED);
  }

  @Test
  void a_move_back_to_the_platforms_start_taken_back_returns_to_where_it_was() {
    LocalChange there = moved(1, PLATFORM, LATER, false);
    LocalChange andBack = moved(2, LATER, PLATFORM, true);
    assertThat(at(false, PLATFORM).without(andBack, List.of(andBack, there)))
        .isEqualTo(at(false, LATER));
  }

  @Test
  void a_move_taken_back_leaves_it_cancelled() {
    LocalChange move = moved(1, PLATFORM, LATER, true);
    LocalChange cancelled = cancelled(2, LATER, false);
    assertThat(at(true, LATER).without(move, List.of(cancelled, move))).isEqualTo(at(true, null));
  }

  @Test
  void a_cancellation_that_a_newer_one_followed_changes_nothing() {
    LocalChange before = cancelled(1, PLATFORM, true);
    LocalChange after = cancelled(2, PLATFORM, false);
    assertThat(at(true, null).without(before, List.of(after, before))).isEqualTo(at(true, null));
    assertThat(
            at(true, null)
                .without(
                    cancelled(2, PLATFORM, true), List.of(cancelled(2, PLATFORM, true), before)))
        .isEqualTo(UNTOUCHED);
  }

  @Test
  void a_cancellation_taken_back_leaves_it_where_a_move_put_it_that_is_deleted() {
    LocalChange cancelled = cancelled(2, LATEST, true);
    assertThat(at(true, LATEST).without(cancelled, List.of(cancelled)))
        .isEqualTo(at(false, LATEST));
  }

  @Test
  void where_the_platform_rules_already_nothing_is_left_to_restore() {
    LocalAppointment ruled = new LocalAppointment(false, null, null);
    LocalChange cancelled = cancelled(1, PLATFORM, true);
    LocalChange move = moved(2, PLATFORM, LATER, true);
    assertThat(ruled.without(cancelled, List.of(move, cancelled))).isEqualTo(ruled);
    assertThat(ruled.without(move, List.of(move, cancelled))).isEqualTo(ruled);
  }

  @Test
  void a_move_whose_beginning_nobody_wrote_down_returns_to_the_platforms_start() {
    LocalChange move = moved(1, null, LATER, true);
    assertThat(at(false, LATER).without(move, List.of(move))).isEqualTo(UNTOUCHED);
  }

  private static LocalAppointment at(boolean cancelled, Instant startsAt) {
    return new LocalAppointment(cancelled, startsAt, PLATFORM);
  }

  private static LocalChange cancelled(long id, Instant from, boolean voided) {
    return new LocalChange(id, from, null, voided);
  }

  private static LocalChange moved(long id, Instant from, Instant to, boolean voided) {
    return new LocalChange(id, from, to, voided);
  }
}
