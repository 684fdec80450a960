package dev.suite.notification.history.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NotificationListTest extends AtTheStart {
  private final Salon salon = Salon.open();
  private final Client reader = salon.client("reader");
  private String manager;

  @BeforeEach
  void two_messages_and_an_hour_later_a_third() {
    manager = salon.manager("lead@salon.example");
    Told told = new Told(salon);
    long appointment = salon.directory().appointment(START.plus(Duration.ofDays(2)));
    told.cancelled(appointment, false);
    awaitCount(2);
    clock.set(START.plus(Duration.ofHours(1)));
    told.moved(appointment, START.plus(Duration.ofDays(4)));
    awaitCount(3);
  }

  @AfterEach
  void back_at_the_start() {
    clock.set(START);
  }

  @Test
  void the_newest_comes_first_page_by_page() {
    Reply first = reader.get("/notifications?limit=1").expect(200);
    assertThat(events(first)).containsExactly("appointment_rescheduled");
    Reply rest = reader.get("/notifications?limit=2&after=%s", first.text("next")).expect(200);
    assertThat(events(rest)).containsExactly("policy_violation", "appointment_cancelled");
    assertThat(rest.value("next")).isNull();
  }

  @Test
  void filters_narrow_it() {
    assertThat(events("event_type=policy_violation")).containsExactly("policy_violation");
    assertThat(events("recipient_type=staff")).containsExactly("policy_violation");
    assertThat(events("recipient_id=" + manager)).containsExactly("policy_violation");
    assertThat(events("recipient_id=" + salon.directory().customerId())).hasSize(2);
    assertThat(events("channel=sms")).isEmpty();
    assertThat(events("channel=email")).hasSize(3);
    assertThat(events("status=delivered")).isEmpty();
    assertThat(events("to=2026-11-17T13:00:00Z")).hasSize(2);
    assertThat(events("from=2026-11-17T13:00:00Z")).containsExactly("appointment_rescheduled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channel=fax",
        "status=lost",
        "recipient_type=group",
        "event_type=%%C3%%A9",
        "from=yesterday",
        "limit=0",
        "colour=1"
      })
  void a_filter_that_cannot_be_is_named(String query) {
    Reply refused = reader.get("/notifications?" + query).expectProblem(422, "invalid");
    assertThat(refused.<String>list("errors.parameter")).containsExactly(query.split("=", 2)[0]);
  }

  @Test
  void a_list_of_somebody_unknown_is_not_found() {
    reader.get("/notifications?recipient_id=nobody").expect(404);
    reader.get("/notifications?recipient_id=%s", "%C3%A9").expect(404);
    reader.get("/notifications?recipient_id=0" + salon.directory().customerId()).expect(404);
  }

  @Test
  void a_message_shows_its_attempts_in_order() {
    long id = salon.notification("appointment_cancelled").number("id");
    attempt(id, 902, "accepted");
    attempt(id, 901, "temporary_failure");
    Reply message = reader.get("/notifications/%d", id).expect(200);
    assertThat(message.<Integer>list("attempts.attempt")).containsSubsequence(901, 902);
    assertThat(message.<String>list("attempts.findAll { it.attempt == 901 }.outcome"))
        .containsExactly("temporary_failure");
    assertThat(message.<String>list("attempts.findAll { it.attempt == 902 }.started_at"))
        .containsExactly("2026-11-17T12:00:00Z");
    reader.get("/notifications/%d", id + 1_000_000).expect(404);
  }

  private void attempt(long id, int number, String outcome) {
    Rows.update(
        """
        INSERT INTO notification_attempts (company_id, notification_id, attempt, channel, provider,
          outcome, started_at, duration_ms, created_at, updated_at)
        VALUES (?, ?, ?, 'email', 'smtp', ?, '2026-11-17 12:00:00', 12, NOW(6), NOW(6))
        """,
        salon.companyId(),
        id,
        number,
        outcome);
  }

  private List<String> events(String query) {
    return events(reader.get("/notifications?" + query).expect(200));
  }

  private static List<String> events(Reply reply) {
    return reply.list("items.event_type");
  }

  private void awaitCount(int expected) {
    await().until(() -> reader.get("/notifications").list("items").size() == expected);
  }
}
