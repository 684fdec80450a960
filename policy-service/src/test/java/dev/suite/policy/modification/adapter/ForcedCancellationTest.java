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
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForcedCancellationTest extends AtTheStart {
  private static final String FORCED = ",\"force\":true,\"reason\":\"Goodwill\"";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk agent = Desk.of(salon);
  private final Desk admin = Desk.ofAdmin(salon);

  @BeforeEach
  void a_policy_that_refuses() {
    Policies.of(salon).company("{\"hours_before\":48,\"fee\":\"12.50\"}");
  }

  @Test
  void an_admin_forces_what_the_policy_refuses_and_the_record_says_so() {
    Reply recorded = admin.cancel(salon.appointment(inHours(30)), FORCED).expect(201);
    assertThat(recorded.flag("forced")).isTrue();
    assertThat(recorded.flag("within_policy")).isFalse();
    assertThat(recorded.text("fee.amount")).isEqualTo("12.50");
    assertThat(recorded.text("reason")).isEqualTo("Goodwill");
    assertThat(recorded.<String>list("decision.reasons.code")).containsExactly("deadline_passed");
    Reply read = admin.client().get("/modifications/%d", recorded.number("id")).expect(200);
    assertThat(read.value("$")).isEqualTo(recorded.value("$"));
    assertThat(read.header("ETag")).isEqualTo(recorded.header("ETag")).isEqualTo("\"v1\"");
    await().untilAsserted(() -> assertThat(published()).contains("\"within_policy\":false"));
  }

  @Test
  void an_admin_may_waive_the_fee() {
    Reply recorded =
        admin.cancel(salon.appointment(inHours(30)), FORCED + ",\"waive_fee\":true").expect(201);
    assertThat(recorded.text("fee.amount")).isEqualTo("0.00");
    assertThat(recorded.text("decision.fee.amount")).isEqualTo("12.50");
    await().untilAsserted(() -> assertThat(published()).contains("\"amount\":\"0.00\""));
  }

  @Test
  void what_was_allowed_anyway_is_recorded_as_within_policy() {
    Reply recorded = admin.cancel(salon.appointment(inHours(72)), FORCED).expect(201);
    assertThat(recorded.flag("forced")).isFalse();
    assertThat(recorded.flag("within_policy")).isTrue();
  }

  @Test
  void a_forced_one_counts() {
    admin.cancel(salon.appointment(inHours(30)), FORCED).expect(201);
    assertThat(admin.used(salon.customerId())).isEqualTo(1);
  }

  @Test
  void what_is_past_or_cancelled_cannot_be_forced() {
    long past = salon.appointment(inHours(-1));
    Reply refused = admin.cancel(past, FORCED).expect(409);
    assertThat(refused.text("code")).isEqualTo("appointment_in_past");
    long cancelled = salon.appointment(inHours(72));
    admin.cancel(cancelled, "").expect(201);
    assertThat(admin.cancel(cancelled, FORCED).expect(409).text("code"))
        .isEqualTo("appointment_not_modifiable");
  }

  @Test
  void force_needs_an_admin_and_a_reason() {
    long appointment = salon.appointment(inHours(30));
    for (String more :
        new String[] {FORCED, ",\"force\":true", FORCED + ",\"decision_id\":\"no\""}) {
      agent.cancel(appointment, more).expectProblem(403, "forbidden");
    }
    for (String more : new String[] {"", ",\"reason\":\" \""}) {
      Reply refused = admin.cancel(appointment, ",\"force\":true" + more).expect(422);
      assertThat(refused.<String>list("errors.pointer")).containsExactly("/reason");
    }
    Reply waived = admin.cancel(appointment, ",\"waive_fee\":true").expect(422);
    assertThat(waived.<String>list("errors.pointer")).containsExactly("/waive_fee");
    admin.cancel(appointment, FORCED).expect(201);
  }

  private String published() {
    return TopicOfTests.read("appointment_modified", salon.companyId() + ":" + salon.customerId())
        .getLast()
        .value();
  }

  private static Instant inHours(long hours) {
    return START.plus(Duration.ofHours(hours));
  }
}
