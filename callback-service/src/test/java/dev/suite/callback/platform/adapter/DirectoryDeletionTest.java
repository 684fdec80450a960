package dev.suite.callback.platform.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryDeletionTest extends AtTheCallCentre {
  private static final List<String> TABLES =
      List.of(
          "callback_requests",
          "callback_history",
          "callback_escalations",
          "callback_assignees",
          "callback_settings",
          "idempotency_keys",
          "customers",
          "staff",
          "services",
          "branches");

  private final Directory directory = Directory.of(centre.company());

  @Test
  void a_deleted_customer_is_forgotten_and_their_requests_are_history() {
    String phone = CallCentre.phone();
    String customer = "\"customer_id\":%d".formatted(centre.company().customerId());
    Client sender = centre.client().with("Idempotency-Key", "one");
    long done =
        sender
            .post(
                "/callbacks",
                CallCentre.body(
                    centre.company().branchId(), phone, customer, "\"notes\":\"about her poodle\""))
            .expect(201)
            .number("id");
    centre.take(done, "contact", "{\"outcome\":\"reached\"}").expect(200);
    long open = centre.request(customer);
    long others = centre.request();
    directory.delete("customer", centre.company().customerId(), 2);
    await().until(() -> centre.read(open).text("status").equals("cancelled"));

    Reply forgotten = centre.read(done);
    assertThat(forgotten.text("status")).isEqualTo("contacted");
    assertThat(forgotten.text("phone_number")).isEmpty();
    assertThat(forgotten.text("customer_name")).isEmpty();
    assertThat(forgotten.value("notes")).isNull();
    assertThat(forgotten.value("customer_id")).isNull();
    assertThat(centre.read(open).text("cancel_reason")).isEqualTo("customer_erased");
    assertThat(centre.read(others).text("customer_name")).isEqualTo("Mia Sommer");
    assertThat(texts("SELECT payload FROM outbox WHERE company_id = ? AND event_key = ?", done))
        .isNotEmpty()
        .noneMatch(payload -> payload.contains(phone) || payload.contains("Mia"));
    assertThat(texts("SELECT body FROM idempotency_keys WHERE company_id = ? AND ? <> ''", done))
        .isNotEmpty()
        .noneMatch(body -> body.contains(phone) || body.contains("Mia") || body.contains("poodle"));
  }

  @Test
  void two_open_requests_of_a_forgotten_customer_do_not_collide() {
    String customer = "\"customer_id\":%d".formatted(centre.company().customerId());
    List<Long> open = List.of(centre.request(customer), centre.request(customer));
    directory.delete("customer", centre.company().customerId(), 2);
    await()
        .untilAsserted(() ->
            assertThat(open)
                .allSatisfy(
                    id -> assertThat(centre.read(id).text("status")).isEqualTo("cancelled")));
  }

  @Test
  void a_deleted_service_leaves_its_requests() {
    long id = centre.request("\"service_id\":%d".formatted(centre.company().serviceId()));
    directory.delete("service", centre.company().serviceId(), 2);
    await().until(() -> centre.read(id).value("service_id") == null);
    assertThat(centre.read(id).text("status")).isEqualTo("assigned");
  }

  @Test
  void a_deleted_branch_takes_its_requests_along() {
    long id = centre.request();
    directory.delete("branch", centre.company().branchId(), 2);
    await().untilAsserted(() -> centre.client().get("/callbacks/%d", id).expect(404));
  }

  @Test
  void a_deleted_company_is_gone_at_once_and_leaves_nothing() {
    centre.settings("{}");
    centre
        .client()
        .with("Idempotency-Key", "one")
        .post("/callbacks", CallCentre.body(centre.company().branchId(), CallCentre.phone()))
        .expect(201);
    directory.delete("company", centre.company().companyId(), 2);
    await().untilAsserted(() -> centre.client().get("/callbacks").expect(404));
    await().untilAsserted(() -> assertThat(TABLES).allSatisfy(this::isEmpty));
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM companies WHERE id = ?", centre.company().companyId()))
        .isZero();
  }

  private List<String> texts(String sql, long id) {
    return Rows.texts(sql, centre.company().companyId(), centre.company().companyId() + ":" + id);
  }

  private void isEmpty(String table) {
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM %s WHERE company_id = ?".formatted(table),
                centre.company().companyId()))
        .as(table)
        .isZero();
  }
}
