package dev.suite.policy.simulation;

import static dev.suite.policy.simulation.PastAttempts.attempt;
import static dev.suite.policy.simulation.PastAttempts.cancellations;
import static dev.suite.policy.simulation.PastAttempts.moved;
import static dev.suite.policy.simulation.PastAttempts.ofSeries;
import static dev.suite.policy.simulation.PastAttempts.recorded;
import static dev.suite.policy.simulation.PastAttempts.replayed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.simulation.PastAttempt.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another policy would have made of what was asked of a series. */
class ReplaySeriesTest {
  private static final PastSeries FOUR = meaning(1L, 2L, 3L, 4L);
  private static final Map<String, Object> FREE = Map.of("fee", "5.00");

  @ParameterizedTest
  @ValueSource(strings = {"skip_limit_reached", "scope_not_allowed"})
  void what_its_series_refused_stays_refused(String code) {
    PastSeries series = new PastSeries(List.of(), BigDecimal.ZERO, Set.of("quota_exceeded", code));
    PastAttempt first = attempt(1, 1, 0, Outcome.DENIED, false, code);
    assertThat(cancellations(FREE, ofSeries(series, first)).changed()).isEmpty();
    PastAttempt later = attempt(1, 1, 0, Outcome.DENIED, false, "quota_exceeded");
    assertThat(cancellations(FREE, ofSeries(series, later)).changed())
        .singleElement()
        .satisfies(one -> assertThat(one.after().code()).isEqualTo(code));
  }

  @Test
  void the_notice_that_its_series_asked_for_is_still_asked_for() {
    PastSeries series = new PastSeries(List.of(), new BigDecimal(48), Set.of());
    PastAttempt late = attempt(1, 1, 0, Outcome.DENIED, false, "deadline_passed");
    assertThat(cancellations(FREE, ofSeries(series, late)).changed()).isEmpty();
    assertThat(cancellations(FREE, ofSeries(PastSeries.NONE, late)).allowedAfter()).isEqualTo(1);
  }

  @Test
  void what_was_recorded_of_a_series_is_one_attempt() {
    SimulationResult same = cancellations(FREE, recordedSeries());
    assertThat(same.evaluated()).isEqualTo(1);
    assertThat(same.changed()).isEmpty();
    assertThat(same.feesBefore()).isEqualByComparingTo("20.00");
    assertThat(same.feesAfter()).isEqualByComparingTo("20.00");
  }

  @Test
  void a_quota_has_room_for_all_of_a_series_or_refuses_it() {
    SimulationResult narrow = cancellations(quota(3), recordedSeries());
    assertThat(narrow.allowedBefore()).isEqualTo(1);
    assertThat(narrow.allowedAfter()).isZero();
    assertThat(narrow.changed())
        .singleElement()
        .satisfies(one -> assertThat(one.after().code()).isEqualTo("quota_exceeded"));
    assertThat(cancellations(quota(4), recordedSeries()).changed()).isEmpty();
  }

  @Test
  void all_of_a_series_use_up_the_quota() {
    PastAttempt[] attempts =
        Stream.concat(Stream.of(recordedSeries()), Stream.of(recorded(9, 9, 1)))
            .toArray(PastAttempt[]::new);
    assertThat(cancellations(quota(4), attempts).changed())
        .extracting(one -> one.attempt().id())
        .containsExactly(9L);
    assertThat(cancellations(quota(5), attempts).changed()).isEmpty();
  }

  @Test
  void a_refused_series_stays_refused_by_the_quota_that_refused_it() {
    PastAttempt[] refused =
        appointments()
            .mapToObj(
                id -> ofSeries(FOUR, attempt(1, id, 0, Outcome.DENIED, false, "quota_exceeded")))
            .toArray(PastAttempt[]::new);
    assertThat(cancellations(quota(3), refused).changed()).isEmpty();
    assertThat(cancellations(quota(3), refused).evaluated()).isEqualTo(1);
    assertThat(cancellations(quota(4), refused).feesAfter()).isEqualByComparingTo("20.00");
  }

  @Test
  void what_the_proposal_cancelled_before_is_not_meant_again() {
    PastAttempt[] attempts =
        Stream.concat(
                Stream.of(attempt(9, 3, 0, Outcome.DENIED, false, "deadline_passed")),
                appointments().mapToObj(id -> ofSeries(FOUR, recorded(id, id, 1))))
            .toArray(PastAttempt[]::new);
    SimulationResult result = cancellations(quota(4), attempts);
    assertThat(result.allowedAfter()).isEqualTo(2);
    assertThat(result.feesAfter()).isEqualByComparingTo("20.00");
  }

  @Test
  void the_same_asked_twice_at_one_moment_are_two_attempts() {
    Stream<PastAttempt> twice =
        Stream.of(0L, 4L)
            .flatMap(before ->
                appointments().mapToObj(id -> ofSeries(FOUR, moved(recorded(before + id, id, 0)))));
    SimulationResult result =
        replayed(PolicyType.RESCHEDULE, Map.of("max_reschedules_per_appointment", 1), twice);
    assertThat(result.evaluated()).isEqualTo(2);
    assertThat(result.allowedAfter()).isEqualTo(1);
  }

  private static PastAttempt[] recordedSeries() {
    return appointments()
        .mapToObj(id -> ofSeries(FOUR, recorded(id, id, 0)))
        .toArray(PastAttempt[]::new);
  }

  private static LongStream appointments() {
    return LongStream.rangeClosed(1, 4);
  }

  private static PastSeries meaning(Long... appointments) {
    return new PastSeries(List.of(appointments), BigDecimal.ZERO, Set.of());
  }

  private static Map<String, Object> quota(int limit) {
    return Map.of("fee", "5.00", "max_cancellations_per_month", limit);
  }
}
