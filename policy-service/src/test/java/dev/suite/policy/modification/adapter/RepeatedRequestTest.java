package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepeatedRequestTest extends AtTheStart {
  private static final String REPLAYED = "Idempotency-Replayed";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);
  private final Desk keyed = desk.with("Idempotency-Key", UUID.randomUUID().toString());

  @Test
  void repeat_of_the_same_call_changes_nothing() {
    long appointment = salon.appointment(inHours(30));
    Reply first = keyed.cancel(appointment).expect(201);
    clock.advance(Duration.ofHours(1));
    Reply second = keyed.cancel(appointment).expect(201);
    assertThat(first.header(REPLAYED)).isNull();
    assertThat(second.header(REPLAYED)).isEqualTo("true");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(recorded(appointment)).isEqualTo(1);
  }

  @Test
  void the_order_of_the_fields_makes_no_other_request() {
    long appointment = salon.appointment(inHours(30));
    keyed.cancel(appointment).expect(201);
    String reordered =
        """
        {"modified_by": {"id": "desk", "type": "system"}, "appointment_id": %d, "action": "cancel"}
        """;
    Reply second = keyed.client().post("/modifications", reordered.formatted(appointment));
    assertThat(second.expect(201).header(REPLAYED)).isEqualTo("true");
  }

  @Test
  void a_refusal_is_replayed_too() {
    Policies.of(salon).company("{\"hours_before\":48}");
    long appointment = salon.appointment(inHours(30));
    Reply first = keyed.cancel(appointment).expect(409);
    Policies.of(salon)
        .admin()
        .with("If-Match", "*")
        .delete(Policies.path("company", salon.companyId()))
        .expect(204);
    Reply second = keyed.cancel(appointment).expect(409);
    assertThat(second.header(REPLAYED)).isEqualTo("true");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    desk.cancel(appointment).expect(201);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    keyed.cancel(salon.appointment(inHours(30))).expect(201);
    Reply refused = keyed.cancel(salon.appointment(inHours(30))).expect(422);
    assertThat(refused.text("code")).isEqualTo("idempotency_mismatch");
  }

  @Test
  void an_answer_is_given_again_when_the_new_start_has_passed_and_who_did_it_is_gone() {
    long appointment = salon.appointment(inHours(30));
    Reply first = moveByStaff(appointment, inHours(1)).expect(201);
    Rows.update("DELETE FROM staff WHERE id = ?", salon.staffId());
    assertThat(moveByStaff(appointment, inHours(1)).expect(201).body()).isEqualTo(first.body());
    moveByStaff(appointment, inHours(2)).expect(404);
    clock.advance(Duration.ofHours(3));
    Reply again = moveByStaff(appointment, inHours(1)).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header(REPLAYED)).isEqualTo("true");
    moveByStaff(appointment, inHours(2)).expect(422);
    desk.move(appointment, inHours(1)).expect(422);
  }

  private Reply moveByStaff(long appointment, Instant to) {
    return keyed
        .client()
        .post(
            "/modifications",
            """
            {"action":"reschedule","appointment_id":%d,"new_starts_at":"%s",
             "modified_by":{"type":"staff","id":"%s"}}
            """
                .formatted(appointment, to, salon.staffId()));
  }

  @Test
  void a_request_that_could_not_be_served_leaves_the_key_free() {
    keyed.cancel(DirectoryFixture.unusedId()).expect(404);
    keyed.cancel(salon.appointment(inHours(30))).expect(201);
  }

  @Test
  void a_key_is_kept_for_a_day() {
    long appointment = salon.appointment(inHours(300));
    keyed.cancel(appointment).expect(201);
    clock.advance(Duration.ofHours(24));
    keyed.cancel(appointment).expect(201);
    clock.advance(Duration.ofNanos(1_000));
    Reply anew = keyed.cancel(appointment).expect(409);
    assertThat(anew.text("code")).isEqualTo("appointment_not_modifiable");
    assertThat(anew.header(REPLAYED)).isNull();
  }

  @Test
  void keys_of_two_companies_are_two_keys() {
    keyed.cancel(salon.appointment(inHours(30))).expect(201);
    DirectoryFixture other = SuiteOfTests.salon();
    String same = keyed.client().headers().get("Idempotency-Key");
    Reply first =
        Desk.of(other).with("Idempotency-Key", same).cancel(other.appointment(inHours(30)));
    assertThat(first.expect(201).header(REPLAYED)).isNull();
  }

  @Test
  void a_key_has_255_characters_at_most() {
    long appointment = salon.appointment(inHours(30));
    Reply refused = desk.with("Idempotency-Key", "k".repeat(256)).cancel(appointment).expect(422);
    assertThat(refused.<String>list("errors.parameter")).containsExactly("Idempotency-Key");
    desk.with("Idempotency-Key", "k".repeat(255)).cancel(appointment).expect(201);
  }

  @Test
  void while_the_first_one_runs_a_repeat_is_told_so() throws Exception {
    long appointment = salon.appointment(inHours(30));
    CompletableFuture<Reply> first;
    try (var connection = Rows.connect();
        var lock =
            connection.prepareStatement("SELECT id FROM appointments WHERE id = ? FOR UPDATE")) {
      connection.setAutoCommit(false);
      lock.setLong(1, appointment);
      lock.execute();
      first = CompletableFuture.supplyAsync(() -> keyed.cancel(appointment));
      await()
          .untilAsserted(() -> {
            Reply repeat = keyed.cancel(appointment).expect(409);
            assertThat(repeat.text("code")).isEqualTo("in_progress");
            assertThat(repeat.header("Retry-After")).isEqualTo("1");
          });
      connection.rollback();
    }
    first.get().expect(201);
    assertThat(recorded(appointment)).isEqualTo(1);
  }

  private static long recorded(long appointment) {
    return Rows.number(
        "SELECT COUNT(*) FROM appointment_modifications WHERE appointment_id = ?", appointment);
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
