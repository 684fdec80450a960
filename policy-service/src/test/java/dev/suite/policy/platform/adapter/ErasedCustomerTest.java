package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stays in the database of somebody who is deleted. */
@QuarkusTest
class ErasedCustomerTest extends AtTheStart {
  private static final String WORDS = "Frau Sommer liegt im Krankenhaus";
  private static final List<String> EVERYWHERE =
      List.of(
          "SELECT id FROM outbox WHERE company_id = ? AND CONVERT(payload USING utf8mb4) LIKE ?",
          "SELECT 1 FROM idempotency_keys WHERE company_id = ? AND body LIKE ?",
          "SELECT id FROM appointment_modifications WHERE company_id = ? AND reason LIKE ?",
          "SELECT id FROM denied_modifications WHERE company_id = ? AND reason LIKE ?");

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Directory directory = Directory.of(salon);
  private final Outside outside = new Outside(salon);

  @Test
  void nothing_that_was_written_about_them_is_left() {
    long customer = salon.customer();
    directory
        .put(
            "{\"customers\":[{\"id\":%d,\"version\":2,\"name\":\"%s\"}]}"
                .formatted(customer, WORDS))
        .expect(202);
    cancelled(customer, 7);
    cancelled(customer, -7);
    outside.send(UUID.randomUUID(), customer, "%s, unreadable".formatted(WORDS));
    anyKey(customer);
    waiting(customer);
    await().until(() -> Tenant.of(salon).isPublished() && found("dlq") > 1);
    assertThat(EVERYWHERE).allSatisfy(query -> assertThat(texts(query)).isNotEmpty());

    directory.delete("customer", customer, 3);

    await()
        .untilAsserted(
            () -> Desk.of(salon).client().get("/customers/%d/quotas", customer).expect(404));
    assertThat(EVERYWHERE).allSatisfy(query -> assertThat(texts(query)).isEmpty());
    assertThat(
            Rows.texts(
                "SELECT id FROM waiting_events WHERE CONVERT(payload USING utf8mb4) LIKE ?",
                "%" + WORDS + "%"))
        .isEmpty();
  }

  @Test
  void nothing_that_is_said_of_them_afterwards_is_kept() {
    long customer = salon.customer();
    directory.delete("customer", customer, 3);
    await()
        .untilAsserted(
            () -> Desk.of(salon).client().get("/customers/%d/quotas", customer).expect(404));

    outside.send(UUID.randomUUID(), customer, event(customer));
    outside.send(UUID.randomUUID(), customer, "%s, unreadable".formatted(WORDS));
    anyKey(customer);
    directory
        .put(
            "{\"customers\":[{\"id\":%d,\"version\":2,\"name\":\"%s\"}]}"
                .formatted(customer, WORDS))
        .expect(202);

    await().until(() -> Tenant.of(salon).isPublished() && found("dlq") == 3);
    assertThat(EVERYWHERE).allSatisfy(query -> assertThat(texts(query)).isEmpty());
    assertThat(
            Rows.texts(
                "SELECT CONVERT(payload USING utf8mb4) FROM outbox"
                    + " WHERE company_id = ? AND topic LIKE '%.dlq'",
                salon.companyId()))
        .anySatisfy(letter ->
            assertThat(letter).contains("\"customer_id\":" + customer, "\"appointment_id\":"));
  }

  private void cancelled(long customer, int inDays) {
    long appointment =
        salon.appointment(START.plus(Duration.ofDays(inDays)), customer, salon.serviceId(), null);
    int status =
        Desk.of(salon)
            .with("Idempotency-Key", "in-" + inDays)
            .cancel(appointment, ",\"reason\":\"%s\"".formatted(WORDS))
            .status();
    assertThat(status).isEqualTo(inDays > 0 ? 201 : 409);
  }

  /** An event nobody can record, under a key that says nothing of the customer. */
  private void anyKey(long customer) {
    UUID id = UUID.randomUUID();
    TopicOfTests.send(
        "appointment_modified",
        id.toString(),
        TopicOfTests.headers(id, "appointment_modified"),
        "{\"company_id\":%d,\"customer_id\":%d,\"reason\":\"%s\"}"
            .formatted(salon.companyId(), customer, WORDS));
  }

  /** An event of theirs that waits for an appointment nobody knows. */
  private void waiting(long customer) {
    outside.send(UUID.randomUUID(), customer, event(customer));
    await()
        .until(() ->
            Rows.number(
                    "SELECT COUNT(*) FROM waiting_events WHERE event_key = ?",
                    outside.key(customer))
                > 0);
  }

  private String event(long customer) {
    return """
    {"company_id":%d,"appointment_id":%d,"customer_id":%d,"modification_type":"cancel",
     "within_policy":true,"fee":{"amount":"3.00","currency":"EUR"},"reason":"%s",
     "occurred_at":"%s","modified_by":{"type":"system","id":"site"}}
    """
        .formatted(salon.companyId(), DirectoryFixture.unusedId(), customer, WORDS, START);
  }

  private long found(String topic) {
    return Rows.number(
        "SELECT COUNT(*) FROM outbox WHERE company_id = ? AND topic LIKE ?",
        salon.companyId(),
        "%" + topic);
  }

  private List<String> texts(String query) {
    return Rows.texts(query, salon.companyId(), "%" + WORDS + "%");
  }
}
