package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);
  private final Policies policies = Policies.of(salon);

  @BeforeEach
  void a_cancellation_costs_five() {
    policies.company("{\"fee\":\"5.00\"}");
  }

  @Test
  void fee_is_quoted_before_it_is_charged() {
    long appointment = salon.appointment(inHours(30));
    Reply decision = desk.ask(appointment);
    assertThat(decision.text("fee.amount")).isEqualTo("5.00");
    Reply recorded = desk.cancelAsQuoted(appointment, decision.text("decision_id")).expect(201);
    assertThat(recorded.text("fee.amount")).isEqualTo("5.00");
  }

  @Test
  void cancel_after_quote_charges_the_quoted_fee_while_valid() {
    long appointment = salon.appointment(inHours(30));
    String quote = desk.ask(appointment).text("decision_id");
    becomesDearer();
    clock.advance(Duration.ofMinutes(15));
    assertThat(desk.ask(appointment).text("fee.amount")).isEqualTo("50.00");
    Reply recorded = desk.cancelAsQuoted(appointment, quote).expect(201);
    assertThat(recorded.text("fee.amount")).isEqualTo("5.00");
  }

  @Test
  void the_record_tells_the_quote_that_was_honoured_beside_the_decision() {
    long appointment = salon.appointment(inHours(30));
    String quote = desk.ask(appointment).text("decision_id");
    policies.change("{\"hours_before\":48,\"fee\":\"50.00\"}");
    Reply recorded = desk.cancelAsQuoted(appointment, quote).expect(201);
    assertThat(recorded.flag("within_policy")).isTrue();
    assertThat(recorded.flag("decision.allowed")).isFalse();
    assertThat(recorded.text("decision.fee.amount")).isEqualTo("50.00");
    assertThat(recorded.number("decision.policy.version")).isEqualTo(2);
    assertThat(recorded.text("decision.charged.amount")).isEqualTo("5.00");
    assertThat(recorded.text("decision.quoted.fee.amount")).isEqualTo("5.00");
    assertThat(recorded.number("decision.quoted.policy_version")).isEqualTo(1);
    Reply voided = Desk.ofAdmin(salon).voidIt(recorded.number("id")).expect(200);
    assertThat(voided.text("fee.amount")).isEqualTo("0.00");
    assertThat(voided.text("decision.charged.amount")).isEqualTo("5.00");
  }

  @Test
  void a_quote_for_a_start_finer_than_columns_keep_it_holds_too() {
    long appointment = salon.appointment(inHours(30));
    Instant fine = inHours(50).plusNanos(123_456_789);
    String quote =
        desk.ask("reschedule", appointment, ",\"new_starts_at\":\"%s\"".formatted(fine))
            .expect(200)
            .text("decision_id");
    Reply moved =
        desk.move(appointment, fine, ",\"decision_id\":\"%s\"".formatted(quote)).expect(201);
    assertThat(moved.instant("new_starts_at")).isEqualTo(inHours(50).plusNanos(123_456_000));
  }

  @Test
  void a_quote_that_is_too_old_charges_nothing_and_shows_what_is_true_now() {
    long appointment = salon.appointment(inHours(30));
    String quote = desk.ask(appointment).text("decision_id");
    becomesDearer();
    clock.advance(Duration.ofMinutes(15).plusNanos(1_000));
    Reply refused = desk.cancelAsQuoted(appointment, quote).expect(409);
    assertThat(refused.text("code")).isEqualTo("decision_expired");
    assertThat(refused.text("decision.fee.amount")).isEqualTo("50.00");
    assertThat(desk.ask(appointment).flag("allowed")).isTrue();
  }

  @Test
  void a_quote_keeps_the_deadline_but_never_promises_the_quota() {
    long appointment = salon.appointment(inHours(30));
    String quote = desk.ask(appointment).text("decision_id");
    long second = salon.appointment(inHours(30));
    String secondQuote = desk.ask(second).text("decision_id");
    policies.change("{\"hours_before\":48,\"max_cancellations_per_month\":1}");
    desk.cancelAsQuoted(appointment, quote).expect(201);
    Reply refused = desk.cancelAsQuoted(second, secondQuote).expect(409);
    assertThat(refused.text("code")).isEqualTo("quota_exceeded");
  }

  @Test
  void a_denied_decisions_quote_does_not_allow_it() {
    policies.change("{\"hours_before\":48,\"fee\":\"5.00\"}");
    long appointment = salon.appointment(inHours(30));
    Reply denied = desk.ask(appointment);
    assertThat(denied.flag("allowed")).isFalse();
    assertThat(denied.text("decision_id")).isNotNull();
    Reply refused = desk.cancelAsQuoted(appointment, denied.text("decision_id"));
    assertThat(refused.expect(409).text("code")).isEqualTo("deadline_passed");
  }

  @Test
  void a_quote_for_a_time_the_appointment_no_longer_has_is_expired() {
    long appointment = salon.appointment(inHours(30));
    String quote = desk.ask(appointment).text("decision_id");
    Rows.update(
        "UPDATE appointments SET starts_at = starts_at + INTERVAL 1 DAY WHERE id = ?", appointment);
    Reply refused = desk.cancelAsQuoted(appointment, quote).expect(409);
    assertThat(refused.text("code")).isEqualTo("decision_expired");
  }

  @Test
  void a_quote_of_something_else_is_no_quote() {
    long appointment = salon.appointment(inHours(30));
    String ofAnother = desk.ask(salon.appointment(inHours(30))).text("decision_id");
    DirectoryFixture other = SuiteOfTests.salon();
    String ofAnotherCompany =
        Desk.of(other).ask(other.appointment(inHours(30))).text("decision_id");
    String own = desk.ask(appointment).text("decision_id");
    String tampered = own.substring(0, own.length() - 4) + (own.endsWith("AAAA") ? "BBBB" : "AAAA");
    String unsigned = own.substring(0, own.lastIndexOf('.') + 1);
    for (String quote : new String[] {ofAnother, ofAnotherCompany, tampered, unsigned, "quote"}) {
      Reply refused = desk.cancelAsQuoted(appointment, quote).expect(422);
      assertThat(refused.text("code")).as(quote).isEqualTo("invalid_decision");
      assertThat(refused.<String>list("errors.pointer")).containsExactly("/decision_id");
    }
    desk.cancelAsQuoted(appointment, own).expect(201);
  }

  private void becomesDearer() {
    policies.change("{\"fee\":\"50.00\"}");
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
