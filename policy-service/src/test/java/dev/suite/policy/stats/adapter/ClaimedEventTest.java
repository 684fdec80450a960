package dev.suite.policy.stats.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events of others that say they come from policy-service and name a modification of it. */
@QuarkusTest
class ClaimedEventTest {
  private static final long NEVER_GIVEN = 900_000_000_000L;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Client agent = Client.of(salon, "agent");

  @Test
  void it_is_recorded_and_counted_as_one_from_outside() {
    long appointment = salon.appointment(START);
    claim(UUID.randomUUID(), appointment);
    await().untilAsserted(() -> assertThat(counted()).isEqualTo(1));
    Reply list = agent.get("/modifications?appointment_id=%d", appointment).expect(200);
    assertThat(list.text("items[0].source")).isEqualTo("event");
    assertThat(list.number("items[0].id")).isNotEqualTo(NEVER_GIVEN);
  }

  @Test
  void it_counts_once_however_often_it_comes() {
    UUID id = UUID.randomUUID();
    long appointment = salon.appointment(START);
    for (int i = 0; i < 3; i++) {
      claim(id, appointment);
    }
    claim(UUID.randomUUID(), salon.appointment(START));
    await().untilAsserted(() -> assertThat(counted()).isEqualTo(2));
  }

  @Test
  void about_an_appointment_that_is_gone_it_goes_to_the_dead_letters() {
    long appointment = salon.appointment(START);
    Directory.of(salon).delete("appointment", appointment, 2);
    await()
        .untilAsserted(() ->
            assertThat(Rows.number("SELECT COUNT(*) FROM appointments WHERE id = ?", appointment))
                .isZero());
    claim(UUID.randomUUID(), appointment);
    String key = new Outside(salon).key(salon.customerId());
    await()
        .untilAsserted(
            () -> assertThat(TopicOfTests.read("appointment_modified.dlq", key)).hasSize(1));
  }

  private void claim(UUID id, long appointment) {
    Map<String, String> headers = new HashMap<>(TopicOfTests.headers(id, "appointment_modified"));
    headers.put("ce_source", "/policy-service");
    String value =
        """
        {"company_id":%d,"appointment_id":%d,"customer_id":%d,"modification_type":"cancel",
         "within_policy":true,"fee":{"amount":"3.00","currency":"EUR"},"reason":null,
         "occurred_at":"%s","modified_by":{"type":"system","id":"site"},"modification_id":%d}
        """
            .formatted(salon.companyId(), appointment, salon.customerId(), START, NEVER_GIVEN);
    String key = new Outside(salon).key(salon.customerId());
    TopicOfTests.send("appointment_modified", key, headers, value);
  }

  private long counted() {
    return Rows.number(
        "SELECT SUM(count) FROM appointment_modification_stats WHERE company_id = ?",
        salon.companyId());
  }
}
