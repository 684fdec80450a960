package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Counted;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryDeletionTest extends AtTheStart {
  private static final List<String> TABLES =
      List.of(
          "policy_configurations",
          "policy_configuration_versions",
          "policy_epochs",
          "appointment_modifications",
          "appointment_modification_stats",
          "denied_modifications",
          "stats_rebuilds",
          "idempotency_keys",
          "appointments",
          "customers",
          "staff",
          "services",
          "branches");

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Counted counted = new Counted(salon);
  private final Desk desk = Desk.of(salon);
  private final Directory directory = Directory.of(salon);
  private final Policies policies = Policies.of(salon);

  @Test
  void a_deleted_appointment_leaves_the_stats() {
    long kept = salon.appointment(START.plus(Duration.ofHours(30)));
    long deleted = salon.appointment(START.plus(Duration.ofHours(30)));
    desk.cancel(kept).expect(201);
    long modification = desk.cancel(deleted).expect(201).number("id");
    counted.reaches(2);
    directory.delete("appointment", deleted, 2);
    counted.reaches(1);
    desk.ask(deleted).expect(404);
    desk.client().get("/modifications/%d", modification).expect(404);
  }

  @Test
  void a_deleted_customer_is_forgotten() {
    long appointment = salon.appointment(START.plus(Duration.ofHours(30)));
    desk.cancel(appointment).expect(201);
    counted.reaches(1);
    directory.delete("customer", salon.customerId(), 2);
    await()
        .untilAsserted(
            () -> desk.client().get("/customers/%d/quotas", salon.customerId()).expect(404));
    desk.ask(appointment).expect(404);
    assertThat(desk.client().get("/modifications").expect(200).list("items")).isEmpty();
  }

  @Test
  void the_policies_of_a_deleted_branch_and_of_those_in_it_end_with_it() {
    policies.company("{\"hours_before\":1}");
    long branch = policies.branch("{}").number("id");
    long service = policies.service("{}").number("id");
    long staff = policies.staff("{}").number("id");
    directory.delete("branch", salon.branchId(), 2);
    await()
        .untilAsserted(
            () -> policies.admin().get(Policies.path("staff", salon.staffId())).expect(404));
    policies.admin().get(Policies.path("branch", salon.branchId())).expect(404);
    policies.admin().get(Policies.path("service", salon.serviceId())).expect(404);
    policies.admin().get(Policies.path("company", salon.companyId())).expect(200);
    for (long policy : List.of(branch, service, staff)) {
      assertThat(
              Rows.texts(
                  "SELECT created_by FROM policy_configuration_versions"
                      + " WHERE policy_id = ? AND version = 2 AND deleted",
                  policy))
          .containsExactly("directory");
    }
    await()
        .untilAsserted(
            () -> assertThat(toldToEnd()).containsExactlyInAnyOrder(branch, service, staff));
  }

  private List<Long> toldToEnd() {
    return TopicOfTests.read("policy_changed", Long.toString(salon.companyId())).stream()
        .map(record -> JsonPath.from(record.value()))
        .filter(change -> change.getLong("version") == 2)
        .map(change -> change.getLong("policy_id"))
        .toList();
  }

  @Test
  void a_deleted_company_is_gone_at_once_and_leaves_nothing() {
    fill();
    directory.delete("company", salon.companyId(), 2);
    Client admin = Client.of(salon, "admin");
    await().untilAsserted(() -> admin.get("/modifications").expect(404));
    policies.effective("").expect(404);
    await().untilAsserted(() -> assertThat(TABLES).allSatisfy(this::isEmpty));
    assertThat(Rows.number("SELECT COUNT(*) FROM companies WHERE id = ?", salon.companyId()))
        .isZero();
  }

  @Test
  void the_same_id_with_a_higher_version_starts_empty() {
    fill();
    directory.delete("company", salon.companyId(), 2);
    await()
        .untilAsserted(() ->
            assertThat(
                    Rows.number("SELECT COUNT(*) FROM companies WHERE id = ?", salon.companyId()))
                .isZero());
    directory.company(2);
    directory.company(3);
    await().untilAsserted(() -> policies.effective("").expect(200));
    assertThat(policies.effective("").value("source")).isNull();
    assertThat(desk.client().get("/modifications").expect(200).list("items")).isEmpty();
    assertThat(Rows.number("SELECT version FROM companies WHERE id = ?", salon.companyId()))
        .isEqualTo(3);
  }

  private void fill() {
    policies.company("{\"hours_before\":24}");
    desk.with("Idempotency-Key", "one")
        .cancel(salon.appointment(START.plus(Duration.ofHours(30))))
        .expect(201);
    desk.cancel(salon.appointment(START.plus(Duration.ofHours(2)))).expect(409);
    counted.reaches(1);
  }

  private void isEmpty(String table) {
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM %s WHERE company_id = ?".formatted(table), salon.companyId()))
        .as(table)
        .isZero();
  }
}
