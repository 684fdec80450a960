package dev.suite.notification.event.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallbackNoticesTest {
  private static final String PROMISED = ",\"expires_at\":\"2026-11-17T14:00:00Z\"";

  private final Salon salon = Salon.open();
  private final Told told = new Told(salon);
  private final String manager = salon.manager("lead@salon.example");

  @Test
  void an_escalation_is_told_to_whom_takes_over() {
    told.escalated(manager, null);
    Reply message = theOnly("callback_escalated");
    assertThat(message.text("channel")).isEqualTo("email");
    assertThat(message.text("recipient.id")).isEqualTo(manager);
    assertThat(message.text("metadata.context.branch_id")).isEqualTo(salon.directory().branchId());
    assertThat(message.number("metadata.context.callback_request_id")).isEqualTo(7);
    assertThat(salon.column("callback_escalated", "text"))
        .contains(
            "+4930123456",
            "Priorität dringend",
            "die Frist ist verstrichen",
            "überfällig seit 2,5 Stunden");
  }

  @Test
  void an_escalation_that_nobody_takes_over_is_recorded() {
    told.escalated(null, null);
    Reply message = theOnly("callback_escalated");
    assertThat(message.text("status")).isEqualTo("suppressed");
    assertThat(message.value("recipient.id")).isNull();
  }

  @Test
  void a_request_is_told_to_the_managers_of_the_branch() {
    String other = salon.manager("deputy@salon.example");
    salon.set("staff", salon.manager("gone@salon.example"), "active", "0");
    told.callback("callback_requested", PROMISED);
    await().until(() -> !salon.notifications("callback_requested").isEmpty());
    assertThat(
            salon
                .client("reader")
                .get("/notifications?event_type=callback_requested")
                .<String>list("items.recipient.id"))
        .containsExactlyInAnyOrder(manager, other);
    assertThat(salon.column("callback_requested", "text"))
        .contains("Dienstag, 17. November 2026, 15:00");
  }

  @Test
  void an_assignment_is_told_to_whose_it_is_and_to_nobody_where_it_is_nobodys() {
    String assigned = PROMISED + ",\"assigned_at\":\"2026-11-17T12:00:00Z\",\"assigned_to\":";
    told.callback("callback_assigned", assigned + "null");
    told.callback("callback_assigned", assigned + "\"" + manager + "\"");
    assertThat(theOnly("staff_assigned").text("recipient.id")).isEqualTo(manager);
  }

  @Test
  void a_deadline_that_is_near_is_told_to_whose_it_is() {
    told.callback("callback_due_soon", PROMISED + ",\"assigned_to\":\"" + manager + "\"");
    assertThat(theOnly("callback_due_soon").text("recipient.id")).isEqualTo(manager);
  }

  private Reply theOnly(String eventType) {
    await().until(() -> !salon.notifications(eventType).isEmpty());
    return salon.notification(eventType);
  }
}
