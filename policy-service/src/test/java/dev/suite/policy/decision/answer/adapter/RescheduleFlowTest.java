package dev.suite.policy.decision.answer.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RescheduleFlowTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Questions questions = Questions.of(salon);

  @Test
  void reschedule_offers_the_allowed_window() {
    questions.policy("reschedule", "{\"horizon_days\":30,\"max_reschedules_per_month\":3}");
    Reply decision = questions.reschedule(salon.appointment(inHours(30))).expect(200);
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(decision.text("action")).isEqualTo("reschedule");
    assertThat(decision.instant("allowed_window.from")).isEqualTo(START);
    assertThat(decision.instant("allowed_window.to")).isEqualTo(START.plus(Duration.ofDays(30)));
    assertThat(decision.text("fee.amount")).isEqualTo("0.00");
    assertThat(decision.number("quota.limit")).isEqualTo(3);
    assertThat(decision.text("decision_id")).hasSizeLessThanOrEqualTo(512);
  }

  @Test
  void without_a_horizon_the_window_is_open() {
    Reply decision = questions.reschedule(salon.appointment(inHours(30))).expect(200);
    assertThat(Questions.reasons(decision)).containsExactly("no_policy");
    assertThat(decision.value("allowed_window.to")).isNull();
  }

  @Test
  void allows_reschedule_within_limits() {
    questions.policy("reschedule", "{\"horizon_days\":30,\"max_reschedules_per_appointment\":2}");
    long appointment = salon.appointment(inHours(30));
    questions.recorded("reschedule", appointment, START.minusSeconds(60));
    Reply decision = questions.reschedule(appointment, START.plus(Duration.ofDays(30)));
    assertThat(Questions.reasons(decision.expect(200))).containsExactly("policy_satisfied");
  }

  @Test
  void denies_reschedule_when_max_reached() {
    questions.policy("reschedule", "{\"max_reschedules_per_appointment\":1}");
    long appointment = salon.appointment(inHours(30));
    questions.recorded("reschedule", appointment, START.minus(Duration.ofDays(300)));
    questions.recorded("cancel", salon.appointment(inHours(30)), START);
    Reply decision = questions.reschedule(appointment).expect(200);
    assertThat(Questions.reasons(decision)).containsExactly("reschedule_limit_reached");
    assertThat(decision.number("quota.used")).isZero();
    assertThat(decision.text("reasons[0].message"))
        .isEqualTo("The limit for rescheduling one appointment is 1, and 1 are used.");
  }

  @Test
  void beyond_the_horizon_nothing_can_be_moved() {
    questions.policy("reschedule", "{\"horizon_days\":30}");
    Instant beyond = START.plus(Duration.ofDays(30)).plusSeconds(1);
    Reply decision = questions.reschedule(salon.appointment(inHours(30)), beyond).expect(200);
    assertThat(Questions.reasons(decision)).containsExactly("outside_horizon");
  }

  @Test
  void a_cancellation_offers_no_window() {
    assertThat(questions.cancel(salon.appointment(inHours(30))).expect(200).body())
        .doesNotContain("allowed_window", "appointment_ids");
  }

  @Test
  void a_reschedule_is_ruled_by_its_own_policy_and_counted_by_itself() {
    questions.policy("cancellation", "{\"hours_before\":48,\"max_cancellations_per_month\":0}");
    questions.policy("reschedule", "{\"hours_before\":2,\"max_reschedules_per_month\":1}");
    long appointment = salon.appointment(inHours(30));
    assertThat(questions.reschedule(appointment).flag("allowed")).isTrue();
    questions.recorded("reschedule", salon.appointment(inHours(1)), START);
    assertThat(Questions.reasons(questions.reschedule(appointment)))
        .containsExactly("quota_exceeded");
    assertThat(Questions.reasons(questions.cancel(appointment)))
        .containsExactly("deadline_passed", "quota_exceeded");
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
