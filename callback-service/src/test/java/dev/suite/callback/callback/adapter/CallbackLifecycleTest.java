package dev.suite.callback.callback.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallbackLifecycleTest extends AtTheCallCentre {
  @Test
  void completes_full_callback_lifecycle() {
    long id = centre.request("\"priority\":\"urgent\"");
    String other = centre.agent();
    centre.take(id, "assign", "{\"staff_id\":\"%s\"}".formatted(other)).expect(200);
    centre.take(id, "contact", "{\"outcome\":\"no_answer\"}").expect(200);
    after(Duration.ofMinutes(30));
    centre.take(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
    centre.take(id, "complete", "{\"notes\":\"booked\"}").expect(200);

    assertThat(centre.history(id))
        .containsExactly(
            "requested",
            "assigned",
            "assigned",
            "contact_attempted",
            "contact_attempted",
            "completed");
    assertThat(centre.events(id))
        .containsExactly(
            "callback_requested", "callback_assigned", "callback_assigned", "callback_closed");
    JsonPath closed = JsonPath.from(published("callback_closed", id).getFirst().value());
    assertThat(closed.getString("outcome")).isEqualTo("completed");
    assertThat(closed.getBoolean("sla_met")).isTrue();
    assertThat(closed.getInt("attempts")).isEqualTo(1);
    JsonPath moved = JsonPath.from(published("callback_assigned", id).getLast().value());
    assertThat(moved.getString("assigned_to")).isEqualTo(other);
    assertThat(moved.getString("previously_assigned_to")).isEqualTo(centre.company().staffId());
  }

  @Test
  void a_call_after_the_deadline_does_not_meet_it() {
    long id = centre.request("\"priority\":\"urgent\"");
    after(Duration.ofHours(3));
    centre.take(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
    centre.take(id, "complete", "{\"notes\":\"late\"}").expect(200);
    JsonPath closed = JsonPath.from(published("callback_closed", id).getFirst().value());
    assertThat(closed.getBoolean("sla_met")).isFalse();
  }

  @Test
  void the_history_says_what_happened_when_and_by_whom() {
    long id = centre.request();
    after(Duration.ofMinutes(5));
    centre.take(id, "cancel", "{}").expect(200);
    Reply history = centre.client().get("/callbacks/%d/history?limit=2", id).expect(200);
    assertThat(history.text("items[0].event")).isEqualTo("cancelled");
    assertThat(history.text("items[0].status")).isEqualTo("cancelled");
    assertThat(history.text("items[0].actor")).isNotBlank();
    assertThat(history.instant("items[0].occurred_at")).isEqualTo(START.plusSeconds(300));
    assertThat(history.text("items[1].event")).isEqualTo("assigned");
    assertThat(history.text("items[1].assigned_to")).isEqualTo(centre.company().staffId());
    assertThat(history.value("items[1].actor")).isNull();
    Reply rest =
        centre
            .client()
            .get("/callbacks/%d/history?limit=2&after=%s", id, history.text("next"))
            .expect(200);
    assertThat(rest.<String>list("items.event")).containsExactly("requested");
    assertThat(rest.value("next")).isNull();
  }

  @Test
  void a_repeat_of_the_same_request_changes_nothing_and_answers_the_same() {
    Client sender = centre.client().with("Idempotency-Key", "one");
    long id = centre.request();
    String path = "/callbacks/%d/contact".formatted(id);
    Reply first = sender.post(path, "{\"outcome\":\"busy\"}").expect(200);
    Reply again = sender.post(path, "{\"outcome\":\"busy\"}").expect(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(centre.read(id).number("attempts")).isEqualTo(1);
    sender.post(path, "{\"outcome\":\"voicemail\"}").expectProblem(422, "idempotency_mismatch");
  }

  @Test
  void a_refusal_is_repeated_too() {
    Client sender = centre.client().with("Idempotency-Key", "one");
    long id = centre.request();
    String path = "/callbacks/%d/complete".formatted(id);
    Reply first = sender.post(path, "{\"notes\":\"\"}").expect(409);
    centre.take(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
    Reply again = sender.post(path, "{\"notes\":\"\"}").expect(409);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void maintains_data_integrity_on_transaction_failure() {
    Client sender = centre.client().with("Idempotency-Key", "one");
    String body = CallCentre.body(centre.company().branchId(), CallCentre.phone());
    Rows.update("RENAME TABLE callback_history TO set_aside");
    try {
      sender.post("/callbacks", body).expectProblem(500, "internal");
    } finally {
      Rows.update("RENAME TABLE set_aside TO callback_history");
    }
    for (String table : List.of("callback_requests", "outbox", "idempotency_keys")) {
      assertThat(
              Rows.number(
                  "SELECT COUNT(*) FROM %s WHERE company_id = ?".formatted(table),
                  centre.company().companyId()))
          .as(table)
          .isZero();
    }
    sender.post("/callbacks", body).expect(201);
  }

  private List<ConsumerRecord<String, String>> published(String topic, long id) {
    String key = centre.company().companyId() + ":" + id;
    await().until(() -> !TopicOfTests.read(topic, key).isEmpty());
    return TopicOfTests.read(topic, key);
  }
}
