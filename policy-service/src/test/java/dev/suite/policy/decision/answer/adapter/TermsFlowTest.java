package dev.suite.policy.decision.answer.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.SettableClock;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version of a policy rules: that of now, of the booking, or of the instant asked about. */
@QuarkusTest
class TermsFlowTest {
  private static final Instant BOOKED = START.minus(Duration.ofDays(5));

  @Inject SettableClock clock;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Questions questions = Questions.of(salon);
  private final long appointment = salon.appointment(START.plus(Duration.ofHours(30)));

  @BeforeEach
  void booked_under_the_first_version() {
    Rows.update(
        "UPDATE appointments SET booked_at = ? WHERE id = ?",
        LocalDateTime.ofInstant(BOOKED, ZoneOffset.UTC),
        appointment);
    clock.set(BOOKED.minusSeconds(60));
    questions.policy("cancellation", "{\"fee\":\"5.00\"}");
    clock.set(BOOKED.plusSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "current, 9.00, 9.00, 2",
    "at_booking, 9.00, 5.00, 1",
    "at_booking, 2.00, 5.00, 1",
    "most_favourable, 9.00, 5.00, 1",
    "most_favourable, 2.00, 2.00, 2",
    "most_favourable, 5.00, 5.00, 2"
  })
  void terms_choose_the_version(String terms, String fee, String charged, int version) {
    change("\"terms\":\"%s\",\"fee\":\"%s\"".formatted(terms, fee));
    clock.set(START);
    Reply decision = questions.cancel(appointment).expect(200);
    assertThat(decision.text("fee.amount")).isEqualTo(charged);
    assertThat(decision.number("policy.version")).isEqualTo(version);
  }

  @Test
  void what_was_allowed_at_the_booking_is_more_favourable_than_a_cheaper_refusal() {
    change("\"terms\":\"most_favourable\",\"fee\":\"0.00\",\"hours_before\":48");
    clock.set(START);
    Reply decision = questions.cancel(appointment).expect(200);
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(decision.text("fee.amount")).isEqualTo("5.00");
  }

  @Test
  void booked_before_there_was_a_policy_nothing_rules() {
    change("\"terms\":\"at_booking\"");
    long earlier = salon.appointment(START.plus(Duration.ofHours(30)));
    clock.set(START);
    Reply decision = questions.cancel(earlier).expect(200);
    assertThat(Questions.reasons(decision)).containsExactly("no_policy");
    assertThat(decision.value("policy")).isNull();
  }

  @Test
  void a_longer_window_of_the_booking_counts_all_of_its_days() {
    clock.set(BOOKED.minusSeconds(30));
    change("\"quota\":{\"limit\":1,\"window\":\"rolling_days\",\"days\":300},\"fee\":\"0.00\"");
    clock.set(BOOKED.plusSeconds(90));
    change("\"terms\":\"at_booking\"");
    clock.set(START);
    long before = salon.appointment(START);
    questions.recorded("cancel", before, START.minus(Duration.ofDays(299)));
    Rows.update(
        "UPDATE appointment_modifications SET counted = TRUE WHERE appointment_id = ?", before);
    Rows.update(
        """
        INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type,
          period_start, period_end, count, calculated_at, created_at, updated_at)
        VALUES (?, ?, 'cancellation_count', ?, ?, 1, NOW(6), NOW(6), NOW(6))
        """,
        salon.companyId(),
        salon.customerId(),
        START.minus(Duration.ofDays(299)).atZone(ZoneOffset.UTC).toLocalDate(),
        START.minus(Duration.ofDays(299)).atZone(ZoneOffset.UTC).toLocalDate());
    assertThat(Questions.reasons(questions.cancel(appointment))).containsExactly("quota_exceeded");
  }

  @Test
  void at_decides_on_what_was_in_force_then_and_quotes_nothing() {
    change("\"fee\":\"9.00\",\"hours_before\":72");
    clock.set(START);
    Instant then = BOOKED.plusSeconds(30);
    Reply decision = questions.cancelAt(appointment, then).expect(200);
    assertThat(decision.flag("allowed")).isTrue();
    assertThat(decision.text("fee.amount")).isEqualTo("5.00");
    assertThat(decision.instant("decided_at")).isEqualTo(then);
    assertThat(decision.number("policy.version")).isEqualTo(1);
    assertThat(decision.value("decision_id")).isNull();
    Reply now = questions.cancelAt(appointment, START).expect(200);
    assertThat(Questions.reasons(now)).containsExactly("deadline_passed");
    assertThat(now.value("decision_id")).isNull();
  }

  @Test
  void at_counts_the_quota_as_known_now() {
    change("\"quota\":{\"limit\":1,\"window\":\"rolling_days\",\"days\":2}");
    clock.set(START);
    questions.recorded("cancel", salon.appointment(START), START.minusSeconds(60));
    Instant later = START.plus(Duration.ofHours(20));
    assertThat(Questions.reasons(questions.cancelAt(appointment, later)))
        .containsExactly("quota_exceeded");
    assertThat(Questions.reasons(questions.cancelAt(appointment, BOOKED.plusSeconds(90))))
        .containsExactly("quota_exceeded");
  }

  @Test
  void a_waiting_version_ends_an_answer_and_rules_what_is_asked_for_later() {
    clock.set(START);
    Instant soon = START.plusSeconds(120);
    questions.changePolicy("cancellation", "{\"fee\":\"9.00\"}", soon);
    Reply now = questions.cancel(appointment).expect(200);
    assertThat(now.text("fee.amount")).isEqualTo("5.00");
    assertThat(now.instant("valid_until")).isEqualTo(soon);
    assertThat(questions.cancelAt(appointment, soon).text("fee.amount")).isEqualTo("9.00");
    clock.set(soon);
    assertThat(questions.cancel(appointment).text("fee.amount")).isEqualTo("9.00");
  }

  private void change(String fields) {
    questions.changePolicy("cancellation", "{%s}".formatted(fields));
  }
}
