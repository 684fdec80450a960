package dev.suite.policy.decision.answer.adapter;

import static dev.suite.policy.decision.answer.adapter.Questions.day;
import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether a series may be booked. */
@QuarkusTest
class BookingFlowTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Questions questions = Questions.of(salon);

  @Test
  void a_series_within_the_policy_may_be_booked() {
    questions.policy(
        "recurring", "{\"max_occurrences\":3,\"min_interval_days\":7,\"horizon_days\":30}");
    Reply decision = ask(salon, day(7), day(14), day(21)).expect(200);
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(decision.text("action")).isEqualTo("recur");
    assertThat(Questions.reasons(decision)).containsExactly("policy_satisfied");
    assertThat(decision.text("fee.amount")).isEqualTo("0.00");
    assertThat(decision.value("quota")).isNull();
    assertThat(decision.value("notice")).isNull();
    assertThat(decision.value("decision_id")).isNull();
    assertThat(decision.instant("allowed_window.to")).isEqualTo(START.plus(Duration.ofDays(30)));
    assertThat(decision.<String>list("trace.outcome"))
        .containsExactly("none", "none", "none", "applied");
  }

  @Test
  void all_that_the_policy_forbids_is_told_in_its_order() {
    questions.policy(
        "recurring", "{\"max_occurrences\":1,\"min_interval_days\":2,\"horizon_days\":7}");
    assertThat(Questions.reasons(ask(salon, day(7), day(8))))
        .containsExactly("outside_horizon", "occurrence_limit_reached", "interval_too_short");
  }

  @Test
  void without_a_policy_any_series_may_be_booked() {
    assertThat(Questions.reasons(ask(salon, day(1), day(1)))).containsExactly("no_policy");
  }

  @Test
  void ids_of_another_company_are_not_found() {
    DirectoryFixture other = SuiteOfTests.salon();
    assertNotFound(other.customerId(), salon.branchId(), salon.serviceId(), salon.staffId());
    assertNotFound(salon.customerId(), other.branchId(), salon.serviceId(), salon.staffId());
    assertNotFound(salon.customerId(), salon.branchId(), other.serviceId(), salon.staffId());
    assertNotFound(salon.customerId(), salon.branchId(), salon.serviceId(), other.staffId());
  }

  @Test
  void ids_that_contradict_each_other_are_refused() {
    Reply refused =
        post(salon.customerId(), salon.branch(), salon.serviceId(), salon.staffId(), day(1));
    assertThat(refused.expect(422).<String>list("errors.pointer")).contains("/staff_id");
  }

  @Test
  void a_series_has_all_it_needs_and_nothing_in_the_past() {
    Reply bare = questions.reader().post("/decisions", "{\"action\":\"recur\"}").expect(422);
    assertThat(bare.<String>list("errors.pointer"))
        .containsExactlyInAnyOrder("/customer_id", "/branch_id", "/service_id", "/starts_at");
    Reply past = ask(salon, day(1), START.minusSeconds(1)).expect(422);
    assertThat(past.<String>list("errors.pointer")).containsExactly("/starts_at/1");
    assertThat(ask(salon).expect(422).<String>list("errors.pointer")).contains("/starts_at");
  }

  private void assertNotFound(long customer, String branch, long service, String staff) {
    post(customer, branch, service, staff, day(1)).expect(404);
  }

  private Reply ask(DirectoryFixture company, Instant... starts) {
    return post(
        company.customerId(), company.branchId(), company.serviceId(), company.staffId(), starts);
  }

  private Reply post(long customer, String branch, long service, String staff, Instant... starts) {
    List<String> instants = Stream.of(starts).map("\"%s\""::formatted).toList();
    return questions
        .reader()
        .post(
            "/decisions",
            """
            {"action":"recur","customer_id":%d,"branch_id":"%s","service_id":%d,"staff_id":"%s",
             "starts_at":%s}
            """
                .formatted(
                    customer,
                    branch,
                    service,
                    staff,
                    instants.stream().collect(Collectors.joining(",", "[", "]"))));
  }
}
