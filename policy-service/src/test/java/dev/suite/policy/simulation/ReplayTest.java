package dev.suite.policy.simulation;

import static dev.suite.policy.simulation.PastAttempts.START;
import static dev.suite.policy.simulation.PastAttempts.attempt;
import static dev.suite.policy.simulation.PastAttempts.cancellations;
import static dev.suite.policy.simulation.PastAttempts.inFrancs;
import static dev.suite.policy.simulation.PastAttempts.moved;
import static dev.suite.policy.simulation.PastAttempts.notJudged;
import static dev.suite.policy.simulation.PastAttempts.ofAnotherCustomer;
import static dev.suite.policy.simulation.PastAttempts.recorded;
import static dev.suite.policy.simulation.PastAttempts.replayed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.simulation.PastAttempt.Outcome;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What another policy would have made of what was asked. */
class ReplayTest {
  private static final Map<String, Object> ONE_A_MONTH =
      Map.of("fee", "5.00", "max_cancellations_per_month", 1);

  @Test
  void a_quota_takes_the_attempts_in_their_order() {
    SimulationResult result =
        cancellations(ONE_A_MONTH, recorded(1, 1, 0), recorded(2, 2, 1), recorded(3, 3, 24 * 30));
    assertThat(result.allowedBefore()).isEqualTo(3);
    assertThat(result.allowedAfter()).isEqualTo(2);
    assertThat(result.feesAfter()).isEqualByComparingTo("10.00");
    assertThat(result.changed())
        .singleElement()
        .satisfies(one -> assertThat(one.attempt().id()).isEqualTo(2))
        .satisfies(one -> assertThat(one.after().code()).isEqualTo("quota_exceeded"));
  }

  @Test
  void a_quota_is_the_customers_own() {
    SimulationResult result =
        cancellations(ONE_A_MONTH, recorded(1, 1, 0), ofAnotherCustomer(recorded(2, 2, 0)));
    assertThat(result.changed()).isEmpty();
    assertThat(result.allowedAfter()).isEqualTo(2);
  }

  @Test
  void what_is_not_judged_counts_all_the_same() {
    PastAttempt elsewhere = notJudged(recorded(1, 1, 0));
    SimulationResult result = cancellations(ONE_A_MONTH, elsewhere, recorded(2, 2, 1));
    assertThat(result.evaluated()).isEqualTo(1);
    assertThat(result.allowedAfter()).isZero();
  }

  @Test
  void what_was_forced_counts_as_refused_before_and_uses_up_the_quota() {
    PastAttempt forced = attempt(1, 1, 0, Outcome.FORCED, false, "deadline_passed");
    SimulationResult result =
        cancellations(
            Map.of("hours_before", 100, "max_cancellations_per_month", 1),
            forced,
            attempt(2, 2, 1, Outcome.DENIED, false, "deadline_passed"));
    assertThat(result.allowedBefore()).isZero();
    assertThat(result.allowedAfter()).isZero();
    assertThat(result.changed()).isEmpty();
    SimulationResult open = cancellations(ONE_A_MONTH, forced, recorded(2, 2, 1));
    assertThat(open.allowedAfter()).isEqualTo(1);
    assertThat(open.feesBefore()).isEqualByComparingTo("5.00");
  }

  @Test
  void a_refusal_changes_with_its_verdict_or_its_code_but_not_with_its_fee() {
    PastAttempt refused = attempt(1, 1, 0, Outcome.DENIED, false, "deadline_passed");
    assertThat(cancellations(Map.of("hours_before", 48, "fee", "9.00"), refused).changed())
        .isEmpty();
    assertThat(cancellations(Map.of("max_cancellations_per_month", 0), refused).changed())
        .hasSize(1);
    assertThat(cancellations(Map.of("fee", "9.00"), refused).changed()).hasSize(1);
  }

  @Test
  void an_allowed_one_changes_with_its_fee_too() {
    assertThat(cancellations(Map.of("fee", "9.00"), recorded(1, 1, 0)).changed()).hasSize(1);
    assertThat(cancellations(Map.of("fee", "5.00"), recorded(1, 1, 0)).changed()).isEmpty();
  }

  @Test
  void fees_of_another_currency_are_in_no_sum_and_are_compared_with_nothing() {
    SimulationResult result =
        cancellations(
            Map.of("fee", "9.00", "hours_before", 24),
            recorded(1, 1, 0),
            inFrancs(recorded(2, 2, 1)),
            inFrancs(recorded(3, 3, 7)));
    assertThat(result.evaluated()).isEqualTo(3);
    assertThat(result.otherCurrency()).isEqualTo(2);
    assertThat(result.feesBefore()).isEqualByComparingTo("5.00");
    assertThat(result.feesAfter()).isEqualByComparingTo("9.00");
    assertThat(result.changed()).extracting(one -> one.attempt().id()).containsExactly(1L, 3L);
  }

  @Test
  void what_is_cancelled_by_the_proposal_cannot_be_cancelled_again() {
    SimulationResult result =
        cancellations(
            Map.of("fee", "5.00"),
            attempt(1, 1, 0, Outcome.DENIED, false, "deadline_passed"),
            attempt(2, 1, 1, Outcome.DENIED, false, "deadline_passed"));
    assertThat(result.allowedAfter()).isEqualTo(1);
    assertThat(result.changed().getLast().after().code()).isEqualTo("appointment_not_modifiable");
  }

  @Test
  void what_could_not_be_changed_before_anything_was_recorded_stays_so() {
    assertThat(
            cancellations(
                    Map.of("fee", "5.00"),
                    attempt(1, 1, 0, Outcome.DENIED, false, "appointment_not_modifiable"))
                .changed())
        .isEmpty();
  }

  @Test
  void what_the_proposal_leaves_standing_can_be_asked_about_again() {
    SimulationResult result =
        cancellations(
            Map.of("hours_before", 24, "past_deadline", "deny"),
            attempt(1, 1, 7, Outcome.RECORDED, true, "policy_satisfied"),
            attempt(2, 1, 8, Outcome.DENIED, false, "appointment_not_modifiable"));
    assertThat(result.changed())
        .extracting(one -> one.after().code())
        .containsExactly("deadline_passed", "deadline_passed");
  }

  @Test
  void what_the_proposal_cancelled_earlier_stays_cancelled() {
    SimulationResult result =
        cancellations(
            Map.of("fee", "5.00"),
            attempt(1, 1, 0, Outcome.DENIED, false, "deadline_passed"),
            recorded(2, 1, 1),
            attempt(3, 1, 2, Outcome.DENIED, false, "appointment_not_modifiable"));
    assertThat(result.allowedAfter()).isEqualTo(1);
    assertThat(result.changed()).extracting(one -> one.attempt().id()).containsExactly(1L, 2L);
  }

  @Test
  void what_was_opened_anew_can_be_cancelled_anew() {
    SimulationResult result =
        cancellations(
            Map.of("hours_before", 29, "fee", "5.00"),
            recorded(1, 1, 0),
            recorded(2, 1, 2),
            attempt(3, 1, 3, Outcome.DENIED, false, "appointment_not_modifiable"));
    assertThat(result.changed())
        .extracting(one -> one.after().code())
        .containsExactly("deadline_passed", "deadline_passed");
  }

  @Test
  void a_limit_of_moves_takes_an_appointments_moves_in_their_order() {
    SimulationResult result =
        replayed(
            PolicyType.RESCHEDULE,
            Map.of("max_reschedules_per_appointment", 1),
            Stream.of(
                moved(recorded(1, 1, 0)), moved(recorded(2, 1, 1)), moved(recorded(3, 2, 2))));
    assertThat(result.allowedAfter()).isEqualTo(2);
    assertThat(result.changed().stream().filter(one -> !one.after().allowed()))
        .singleElement()
        .satisfies(one -> assertThat(one.after().code()).isEqualTo("reschedule_limit_reached"));
  }

  @Test
  void all_moves_of_an_appointment_count_together() {
    SimulationResult result =
        replayed(
            PolicyType.RESCHEDULE,
            Map.of("max_reschedules_per_appointment", 2),
            Stream.of(0, 1, 2, 3).map(hour -> moved(recorded(hour + 1, 1, hour))));
    assertThat(result.allowedAfter()).isEqualTo(2);
  }

  @Test
  void of_a_long_history_the_earliest_hundred_are_shown() {
    long all = 100_000;
    SimulationResult result =
        replayed(
            PolicyType.CANCELLATION,
            Map.of("fee", "9.00"),
            Stream.iterate(all, id -> id - 1).limit(all).map(id -> recorded(id, id, id % 1_000)));
    assertThat(result.evaluated()).isEqualTo(all);
    assertThat(result.changed()).hasSize(100);
    assertThat(result.changed())
        .extracting(one -> one.attempt().occurredAt())
        .isSorted()
        .containsOnly(START);
  }
}
