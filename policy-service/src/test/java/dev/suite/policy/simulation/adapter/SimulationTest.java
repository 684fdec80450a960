package dev.suite.policy.simulation.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SimulationTest extends AtTheStart {
  private static final String FORCED = ",\"force\":true,\"reason\":\"Goodwill\"";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk admin = Desk.ofAdmin(salon);

  @BeforeEach
  void a_day_before_it_is_free_of_choice() {
    Policies.of(salon).company("{\"hours_before\":24,\"max_cancellations_per_month\":3}");
  }

  @Test
  void it_judges_again_what_was_recorded_and_what_was_refused() {
    long early = cancel(72, "", 201);
    long late = cancel(30, "", 201);
    cancel(20, "", 409);
    Reply result = company("{\"hours_before\":48,\"fee\":\"7.00\"}").expect(200);
    assertThat(result.number("evaluated")).isEqualTo(3);
    assertThat(result.number("allowed_before")).isEqualTo(2);
    assertThat(result.number("allowed_after")).isEqualTo(1);
    assertThat(result.value("fees_before")).isEqualTo(euros("10.00"));
    assertThat(result.value("fees_after")).isEqualTo(euros("7.00"));
    assertThat(result.<Number>list("changed.appointment_id"))
        .extracting(Number::longValue)
        .containsExactly(early, late);
    assertThat(result.<String>list("changed.action")).containsOnly("cancel");
    assertThat(result.value("changed[1].before"))
        .isEqualTo(Map.of("allowed", true, "code", "policy_satisfied", "fee", euros("10.00")));
    assertThat(result.value("changed[1].after"))
        .isEqualTo(Map.of("allowed", false, "code", "deadline_passed", "fee", euros("7.00")));
    assertThat(result.instant("changed[0].occurred_at")).isEqualTo(START);
    assertThat(result.number("changed[0].customer_id")).isEqualTo(salon.customerId());
  }

  @Test
  void the_policy_in_force_changes_nothing() {
    cancel(72, "", 201);
    cancel(20, FORCED, 201);
    cancel(30, "", 201);
    cancel(30, "", 409);
    cancel(20, "", 409);
    Reply result = company("{\"hours_before\":24,\"max_cancellations_per_month\":3}").expect(200);
    assertThat(result.list("changed")).isEmpty();
    assertThat(result.number("evaluated")).isEqualTo(5);
    assertThat(result.number("allowed_before")).isEqualTo(result.number("allowed_after"));
    assertThat(result.value("fees_before")).isEqualTo(result.value("fees_after"));
  }

  @Test
  void what_is_voided_or_deleted_is_left_out() {
    long voided = modification(cancel(72, "", 201));
    long deleted = modification(cancel(72, "", 201));
    cancel(72, "", 201);
    admin.voidIt(voided).expect(200);
    admin.client().with("If-Match", "*").delete("/modifications/%d", deleted).expect(204);
    Reply result = company("{\"max_cancellations_per_month\":1}").expect(200);
    assertThat(result.number("evaluated")).isEqualTo(1);
    assertThat(result.number("allowed_after")).isEqualTo(1);
  }

  @Test
  void a_change_of_currency_leaves_what_was_charged_before_out_of_the_sums() {
    cancel(30, "", 201);
    Rows.update("UPDATE companies SET currency = 'CHF' WHERE id = ?", salon.companyId());
    cancel(30, "", 201);
    Reply result = company("{\"hours_before\":48,\"past_deadline\":\"deny\"}").expect(200);
    assertThat(result.number("evaluated")).isEqualTo(2);
    assertThat(result.number("other_currency")).isEqualTo(1);
    assertThat(result.text("fees_before.amount")).isEqualTo("10.00");
    assertThat(result.text("fees_before.currency")).isEqualTo("CHF");
    assertThat(result.<String>list("changed.before.fee.currency")).containsExactly("EUR", "CHF");
    assertThat(result.<String>list("changed.after.fee.currency")).containsExactly("CHF", "CHF");
  }

  @Test
  void only_what_lies_under_the_scope_is_judged_but_all_of_it_counts() {
    long elsewhere = salon.service(null, BigDecimal.TEN);
    long first = salon.appointment(inHours(72), salon.customerId(), elsewhere, null);
    admin.cancel(first).expect(201);
    cancel(72, "", 201);
    String config = "{\"max_cancellations_per_month\":1}";
    Reply result = simulate("service", "" + salon.serviceId(), config).expect(200);
    assertThat(result.number("evaluated")).isEqualTo(1);
    assertThat(result.number("allowed_after")).isZero();
    Reply other = simulate("service", "" + elsewhere, config).expect(200);
    assertThat(other.number("allowed_after")).isEqualTo(1);
    assertThat(simulate("staff", salon.staffId(), config).expect(200).number("evaluated"))
        .isEqualTo(2);
    assertThat(simulate("branch", salon.branchId(), config).expect(200).number("evaluated"))
        .isEqualTo(2);
  }

  @Test
  void what_was_recorded_before_the_time_counts_too() {
    cancel(72, "", 201);
    clock.advance(Duration.ofHours(1));
    cancel(72, "", 201);
    Reply result =
        send(
                "cancellation",
                "company",
                "" + salon.companyId(),
                "{\"max_cancellations_per_month\":1}",
                START.plusSeconds(1),
                START.plus(Duration.ofDays(1)))
            .expect(200);
    assertThat(result.number("evaluated")).isEqualTo(1);
    assertThat(result.number("allowed_after")).isZero();
  }

  @Test
  void what_the_levels_above_have_locked_stays_locked() {
    clock.advance(Duration.ofSeconds(1));
    Policies.of(salon)
        .admin()
        .with("If-Match", "*")
        .put(
            Policies.path("company", salon.companyId()),
            "{\"config\":{\"hours_before\":24,\"locked\":[\"hours_before\"]}}")
        .expect(200);
    Reply refused = simulate("branch", salon.branchId(), "{\"hours_before\":2}").expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/config/hours_before");
  }

  @Test
  void what_is_wrong_with_the_request_is_named() {
    String company = "" + salon.companyId();
    assertPointer(company("{\"hours_before\":-1}"), "/config/hours_before");
    assertPointer(send("recurring", "company", company, "{}", START, inHours(1)), "/policy_type");
    assertPointer(send("void", "company", company, "{}", START, inHours(1)), "/policy_type");
    assertPointer(send("cancellation", "city", company, "{}", START, inHours(1)), "/scope");
    assertPointer(send("cancellation", "company", company, "{}", START, START), "/to");
    Instant distant = Instant.parse("+12026-01-01T00:00:00Z");
    assertPointer(send("cancellation", "company", company, "{}", START, distant), "/to");
    Instant ancient = Instant.parse("-0001-01-01T00:00:00Z");
    assertPointer(send("cancellation", "company", company, "{}", ancient, START), "/from");
    simulate("branch", SuiteOfTests.salon().branchId(), "{}").expect(404);
    simulate("company", "" + DirectoryFixture.unusedId(), "{}").expect(404);
    simulate("service", "no number", "{}").expect(404);
  }

  private static void assertPointer(Reply reply, String pointer) {
    assertThat(reply.expect(422).<String>list("errors.pointer")).containsExactly(pointer);
  }

  private Reply company(String config) {
    return simulate("company", "" + salon.companyId(), config);
  }

  private Reply simulate(String scope, String id, String config) {
    return send("cancellation", scope, id, config, START, START.plus(Duration.ofDays(1)));
  }

  private Reply send(
      String type, String scope, String id, String config, Instant from, Instant to) {
    return Client.of(salon, "admin")
        .post(
            "/simulations",
            """
            {"policy_type":"%s","scope":"%s","scope_id":"%s","config":%s,"from":"%s","to":"%s"}
            """
                .formatted(type, scope, id, config, from, to));
  }

  /** The appointment that was cancelled, or was to be. */
  private long cancel(int hours, String more, int status) {
    long appointment = salon.appointment(inHours(hours));
    admin.cancel(appointment, more).expect(status);
    clock.advance(Duration.ofMillis(1));
    return appointment;
  }

  private long modification(long appointment) {
    return admin
        .client()
        .get("/modifications?appointment_id=%d", appointment)
        .number("items[0].id");
  }

  private static Map<String, String> euros(String amount) {
    return Map.of("amount", amount, "currency", "EUR");
  }

  private Instant inHours(long hours) {
    return clock.instant().plus(Duration.ofHours(hours));
  }
}
