package dev.suite.notification.platform.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectoryDeletionTest extends AtTheStart {
  private static final List<String> TABLES =
      List.of(
          "notification_attempts",
          "notification_queue",
          "notification_templates",
          "notification_configurations",
          "notification_event_mappings",
          "customers",
          "staff",
          "branches");
  private static final String LEFT =
      """
      SELECT COUNT(*) FROM notification_queue
      WHERE company_id = ? AND event_type = ? AND (address IS NOT NULL OR subject IS NOT NULL
        OR text IS NOT NULL OR html IS NOT NULL OR CAST(data AS CHAR) <> '{}')
      """;

  private final Salon salon = Salon.open();
  private final Directory directory = Directory.of(salon.directory());

  @Test
  void a_deleted_customer_leaves_no_address_and_no_words_not_even_with_the_managers() {
    salon.manager("lead@salon.example");
    tell();
    directory.delete("customer", salon.directory().customerId(), 2);
    await().until(() -> left("appointment_cancelled") == 0 && left("policy_violation") == 0);
    assertThat(salon.notifications("appointment_cancelled")).hasSize(1);
  }

  @Test
  void a_deleted_customer_leaves_no_name_and_number_with_whoever_took_their_callback_over() {
    String manager = salon.manager("lead@salon.example");
    new Told(salon).escalated(manager, salon.directory().customerId());
    await().until(() -> left("callback_escalated") == 1);
    directory.delete("customer", salon.directory().customerId(), 2);
    await().until(() -> left("callback_escalated") == 0);
    assertThat(salon.notification("callback_escalated").text("recipient.id")).isEqualTo(manager);
  }

  @Test
  void a_deleted_staff_member_leaves_no_address_and_no_words() {
    String manager = salon.manager("lead@salon.example");
    tell();
    directory.delete("staff", manager, 2);
    await().until(() -> left("policy_violation") == 0);
    assertThat(left("appointment_cancelled")).isEqualTo(1);
  }

  @Test
  void the_configurations_of_a_deleted_branch_and_of_those_in_it_go_with_it() {
    configure("branch/" + salon.directory().branchId());
    configure("service/" + salon.directory().serviceId());
    configure("staff/" + salon.directory().staffId());
    configure("company/" + salon.companyId());
    directory.delete("branch", salon.directory().branchId(), 2);
    await().until(() -> configured().size() == 1);
    assertThat(configured()).containsExactly("company");
  }

  @Test
  void a_deleted_company_is_gone_at_once_and_leaves_nothing() {
    configure("company/" + salon.companyId());
    tell();
    directory.delete("company", salon.companyId(), 2);
    await().until(() -> salon.client("admin").get("/notifications").status() == 404);
    await().untilAsserted(() -> assertThat(TABLES).allSatisfy(this::isEmpty));
  }

  private void tell() {
    new Told(salon).cancelled(salon.directory().appointment(START.plus(Duration.ofDays(2))), false);
    await()
        .until(() ->
            !salon.notifications("appointment_cancelled").isEmpty()
                && !salon.notifications("policy_violation").isEmpty());
  }

  private long left(String eventType) {
    return Rows.number(LEFT, salon.companyId(), eventType);
  }

  private void configure(String scope) {
    salon.configure(scope, "appointment_cancelled/email", "{}");
  }

  private List<String> configured() {
    return salon.client("admin").get("/notification-configurations").list("items.scope");
  }

  private void isEmpty(String table) {
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM %s WHERE company_id = ?".formatted(table), salon.companyId()))
        .as(table)
        .isZero();
  }
}
