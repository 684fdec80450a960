package dev.suite.policy.decision.answer.adapter;

import static dev.suite.policy.decision.answer.adapter.Questions.day;
import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeriesFlowTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Questions questions = Questions.of(salon);
  private final List<Long> weekly = questions.series(day(-7), day(7), day(14), day(21), day(28));

  @Test
  void a_scope_says_which_appointments_are_meant() {
    questions.policy("cancellation", "{\"fee\":\"5.00\"}");
    Reply following = questions.cancel(weekly.get(2), "following").expect(200);
    assertThat(ids(following)).isEqualTo(weekly.subList(2, 5));
    assertThat(following.text("fee.amount")).isEqualTo("15.00");
    Reply series = questions.cancel(weekly.get(2), "series").expect(200);
    assertThat(ids(series))
        .containsExactly(weekly.get(2), weekly.get(1), weekly.get(3), weekly.get(4));
    Reply alone = questions.cancel(weekly.get(2), "occurrence").expect(200);
    assertThat(alone.value("appointment_ids")).isNull();
    assertThat(alone.text("fee.amount")).isEqualTo("5.00");
  }

  @Test
  void what_is_cancelled_or_another_customers_is_not_meant() {
    Rows.update("UPDATE appointments SET status = 'cancelled' WHERE id = ?", weekly.get(3));
    Rows.update(
        "UPDATE appointments SET customer_id = ? WHERE id = ?", salon.customer(), weekly.get(4));
    assertThat(ids(questions.cancel(weekly.get(1), "following")))
        .containsExactly(weekly.get(1), weekly.get(2));
  }

  @Test
  void scopes_that_the_policy_does_not_name_are_refused() {
    questions.policy("recurring", "{\"allowed_scopes\":[\"occurrence\"]}");
    assertThat(Questions.reasons(questions.cancel(weekly.get(1), "series")))
        .containsExactly("scope_not_allowed");
    assertThat(Questions.reasons(questions.cancel(weekly.get(1), "occurrence")))
        .containsExactly("no_policy");
    assertThat(Questions.reasons(questions.reschedule(weekly.get(1), day(8), "following")))
        .containsExactly("scope_not_allowed");
  }

  @Test
  void an_appointment_of_no_series_is_meant_alone() {
    long single = salon.appointment(day(7));
    assertThat(Questions.reasons(questions.cancel(single, "following")))
        .containsExactly("scope_not_allowed");
    assertThat(Questions.reasons(questions.cancel(single, "occurrence")))
        .containsExactly("no_policy");
  }

  @Test
  void the_policy_for_series_has_a_notice_of_its_own_for_them_alone() {
    questions.policy("recurring", "{\"hours_before\":200}");
    Reply refused = questions.cancel(weekly.get(1));
    assertThat(Questions.reasons(refused)).containsExactly("deadline_passed");
    assertThat(refused.number("notice.required_hours")).isEqualTo(200);
    assertThat(questions.cancel(weekly.get(2)).flag("allowed")).isTrue();
    assertThat(questions.cancel(salon.appointment(day(7))).flag("allowed")).isTrue();
  }

  @Test
  void skips_of_the_month_come_from_the_audit_trail_of_that_series() {
    questions.policy("recurring", "{\"max_skips_per_month\":1}");
    List<Long> other = questions.series(day(7), day(14));
    questions.recorded("cancel", other.getFirst(), START);
    questions.recorded("cancel", weekly.get(1), START.minus(Duration.ofDays(17)));
    questions.recorded("reschedule", weekly.get(1), START);
    assertThat(questions.cancel(weekly.get(2)).flag("allowed")).isTrue();
    questions.recorded("cancel", weekly.get(1), START.minus(Duration.ofDays(16)));
    assertThat(Questions.reasons(questions.cancel(weekly.get(2))))
        .containsExactly("skip_limit_reached");
    assertThat(questions.reschedule(weekly.get(2)).flag("allowed")).isTrue();
    Rows.update(
        "UPDATE appointment_modifications SET voided_at = occurred_at WHERE appointment_id = ?",
        weekly.get(1));
    assertThat(questions.cancel(weekly.get(2)).flag("allowed")).isTrue();
  }

  @Test
  void all_that_are_meant_count_for_the_quota() {
    questions.policy("cancellation", "{\"max_cancellations_per_month\":2}");
    assertThat(questions.cancel(weekly.get(3), "following").flag("allowed")).isTrue();
    assertThat(Questions.reasons(questions.cancel(weekly.get(2), "following")))
        .containsExactly("quota_exceeded");
  }

  @Test
  void one_of_a_series_that_was_moved_too_often_keeps_all() {
    questions.policy("reschedule", "{\"max_reschedules_per_appointment\":1}");
    questions.recorded("reschedule", weekly.get(4), START);
    assertThat(Questions.reasons(questions.reschedule(weekly.get(2), day(15), "following")))
        .containsExactly("reschedule_limit_reached");
    assertThat(questions.reschedule(weekly.get(2), day(15)).flag("allowed")).isTrue();
  }

  private static List<Long> ids(Reply decision) {
    return decision.expect(200).<Number>list("appointment_ids").stream()
        .map(Number::longValue)
        .toList();
  }
}
