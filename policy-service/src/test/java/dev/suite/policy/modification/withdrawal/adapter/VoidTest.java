package dev.suite.policy.modification.withdrawal.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Counted;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.Together;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VoidTest extends AtTheStart {
  private static final Instant BEGIN = START.plus(Duration.ofHours(30));

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Counted counted = new Counted(salon);
  private final Desk admin = Desk.ofAdmin(salon);

  @Test
  void a_voided_one_costs_nothing_and_keeps_the_decision_as_it_was() {
    Policies.of(salon).company("{\"fee\":\"5.00\"}");
    long id = cancelled();
    clock.advance(Duration.ofHours(1));
    Reply voided = admin.voidIt(id).expect(200);
    assertThat(voided.text("fee.amount")).isEqualTo("0.00");
    assertThat(voided.text("decision.fee.amount")).isEqualTo("5.00");
    assertThat(voided.instant("voided_at")).isEqualTo(START.plus(Duration.ofHours(1)));
    assertThat(voided.text("void_reason")).isEqualTo("Mistake");
    Reply read = admin.client().get("/modifications/%d", id).expect(200);
    assertThat(read.body()).isEqualTo(voided.body());
    assertThat(read.header("ETag")).isEqualTo(voided.header("ETag")).isEqualTo("\"v2\"");
  }

  @Test
  void a_voided_one_gives_its_quota_back_once_the_stats_hold_it() {
    Policies.of(salon).company("{\"max_cancellations_per_month\":1}");
    long id = cancelled();
    counted.reaches(1);
    admin.cancel(salon.appointment(BEGIN)).expect(409);
    admin.voidIt(id).expect(200);
    assertThat(counted.now()).isZero();
    assertThat(admin.used(salon.customerId())).isZero();
    admin.cancel(salon.appointment(BEGIN)).expect(201);
  }

  @Test
  void one_that_the_stats_do_not_hold_yet_is_never_counted() {
    long appointment = salon.appointment(BEGIN);
    long id = admin.cancel(appointment).expect(201).number("id");
    counted.reaches(1);
    Rows.update("UPDATE appointment_modifications SET counted = FALSE WHERE id = ?", id);
    Rows.update(
        "DELETE FROM appointment_modification_stats WHERE company_id = ?", salon.companyId());
    assertThat(admin.used(salon.customerId())).isEqualTo(1);
    admin.voidIt(id).expect(200);
    assertThat(admin.used(salon.customerId())).isZero();
    Outside outside = new Outside(salon);
    outside.cancelled(eventOf(id), salon.customerId(), appointment, START);
    outside.cancelled(UUID.randomUUID(), salon.customerId(), salon.appointment(BEGIN), START);
    counted.reaches(1);
  }

  @Test
  void a_second_void_is_told_so_and_of_many_at_once_one_wins() throws Exception {
    long id = cancelled();
    counted.reaches(1);
    Map<Integer, Long> statuses =
        Together.run(8, () -> admin.voidIt(id).status()).stream()
            .collect(groupingBy(status -> status, counting()));
    assertThat(statuses).isEqualTo(Map.of(200, 1L, 409, 7L));
    admin.voidIt(id).expectProblem(409, "already_voided");
    assertThat(counted.now()).isZero();
  }

  @Test
  void repeat_of_the_same_call_changes_nothing() {
    long id = cancelled();
    Desk keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
    Reply first = keyed.voidIt(id).expect(200);
    Reply second = keyed.voidIt(id).expect(200);
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("ETag")).isEqualTo("\"v2\"");
  }

  @Test
  void the_appointment_can_be_cancelled_again() {
    long appointment = salon.appointment(BEGIN);
    long id = admin.cancel(appointment).expect(201).number("id");
    admin.voidIt(id).expect(200);
    assertThat(admin.ask(appointment).flag("allowed")).isTrue();
    admin.cancel(appointment).expect(201);
  }

  @Test
  void what_the_platform_or_a_later_change_said_since_then_stands() {
    long appointment = salon.appointment(BEGIN);
    long first = admin.cancel(appointment).expect(201).number("id");
    Directory.of(salon).appointment(appointment, 2, BEGIN.plus(Duration.ofHours(1)), "confirmed");
    await().untilAsserted(() -> assertThat(admin.ask(appointment).flag("allowed")).isTrue());
    admin.cancel(appointment).expect(201);
    admin.voidIt(first).expect(200);
    assertThat(Desk.reasons(admin.ask(appointment))).containsExactly("appointment_not_modifiable");
  }

  @Test
  void the_void_is_told_after_the_change_under_the_customers_key() {
    long id = cancelled();
    admin.voidIt(id).expect(200);
    String key = new Outside(salon).key(salon.customerId());
    await()
        .untilAsserted(
            () -> assertThat(TopicOfTests.read("appointment_modification_voided", key)).hasSize(1));
    assertThat(TopicOfTests.read("appointment_modification_voided", key).getFirst().value())
        .contains("\"modification_id\":" + id, "\"reason\":\"Mistake\"");
  }

  @Test
  void one_that_came_from_outside_is_voided_like_any_other() {
    new Outside(salon)
        .cancelled(UUID.randomUUID(), salon.customerId(), salon.appointment(BEGIN), START);
    counted.reaches(1);
    long id = admin.client().get("/modifications").expect(200).number("items[0].id");
    String charged = "SELECT fee_charged FROM appointment_modifications WHERE id = ?";
    List<String> before = Rows.texts(charged, id);
    assertThat(admin.voidIt(id).expect(200).text("fee.amount")).isEqualTo("0.00");
    assertThat(Rows.texts(charged, id)).isEqualTo(before).doesNotContain("0.00");
    assertThat(counted.now()).isZero();
  }

  @Test
  void it_takes_a_reason_an_admin_and_the_version_it_was_read_in() {
    long id = cancelled();
    String path = "/modifications/%d/void".formatted(id);
    for (String body : new String[] {"{}", "{\"reason\":\" \"}"}) {
      Reply refused = admin.client().post(path, body).expect(422);
      assertThat(refused.<String>list("errors.pointer")).containsExactly("/reason");
    }
    Desk.of(salon).voidIt(id).expect(403);
    admin.with("If-Match", "\"v2\"").voidIt(id).expect(412);
    Desk.ofAdmin(SuiteOfTests.salon()).voidIt(id).expect(404);
    admin.with("If-Match", "\"v1\"").voidIt(id).expect(200);
  }

  private long cancelled() {
    return admin.cancel(salon.appointment(BEGIN)).expect(201).number("id");
  }

  private static UUID eventOf(long modification) {
    return UUID.fromString(
        Rows.texts("SELECT event_id FROM appointment_modifications WHERE id = ?", modification)
            .getFirst());
  }
}
