package dev.suite.callback.escalation.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.AtTheHotline;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** What the others hear of an escalation. */
@QuarkusTest
class EscalationEventsTest extends AtTheHotline {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void dispatches_to_callbacks_queue() {
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    clock.advance(Duration.ofHours(2).plusMinutes(15));
    escalateWhatIsDue();
    JsonPath event = JsonPath.from(only("callback_escalated", id).value());
    assertThat(event.getLong("company_id")).isEqualTo(hotline.company().companyId());
    assertThat(event.getLong("callback_request_id")).isEqualTo(id);
    assertThat(event.getLong("escalation_id"))
        .isEqualTo(hotline.escalations(id).number("items[0].id"));
    assertThat(event.getString("escalation_reason")).isEqualTo("sla_breach");
    assertThat(event.getInt("level")).isEqualTo(1);
    assertThat(event.getString("escalated_from")).isEqualTo(hotline.company().staffId());
    assertThat(event.getString("escalated_to")).isEqualTo(manager);
    assertThat(event.getString("escalated_at")).isEqualTo(clock.instant().toString());
    assertThat(event.getString("branch_id")).isEqualTo(hotline.company().branchId());
    assertThat(event.getString("priority")).isEqualTo("urgent");
    assertThat(event.getDouble("overdue_hours")).isEqualTo(0.25);
    assertThat(event.getString("customer_name")).isEqualTo("Mia Sommer");
    assertThat(event.getString("phone_number"))
        .isEqualTo(hotline.centre().read(id).text("phone_number"));
  }

  @Test
  void a_customers_escalation_names_the_customer() {
    hotline.hire("manager");
    long customer = hotline.company().customerId();
    long id = hotline.centre().request("\"customer_id\":%d".formatted(customer));
    hotline.step(id, "escalate", "{}").expect(201);
    JsonPath event = JsonPath.from(only("callback_escalated", id).value());
    assertThat(event.getLong("customer_id")).isEqualTo(customer);
  }

  @Test
  void whoever_takes_over_is_named_by_an_assignment_too() {
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    clock.advance(Duration.ofHours(3));
    escalateWhatIsDue();
    List<ConsumerRecord<String, String>> events = events("callback_assigned", id, 2);
    JsonPath event = JsonPath.from(events.getLast().value());
    assertThat(event.getString("assigned_to")).isEqualTo(manager);
    assertThat(event.getString("previously_assigned_to")).isEqualTo(hotline.company().staffId());
    assertThat(event.getString("assigned_at")).isEqualTo(clock.instant().toString());
  }

  @Test
  void an_escalation_belongs_to_the_trace_of_the_call_that_made_the_request() {
    hotline.hire("manager");
    long id = hotline.with("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01").urgent();
    clock.advance(Duration.ofHours(3));
    escalateWhatIsDue();
    for (String topic : List.of("callback_requested", "callback_escalated")) {
      assertThat(TopicOfTests.header(only(topic, id), "traceparent")).contains(TRACE);
    }
  }

  @Test
  void escalates_callback_and_fires_event() {
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    hotline
        .with("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
        .step(id, "escalate", "{\"reason\":\"Asks for the boss\"}")
        .expect(201);
    ConsumerRecord<String, String> record = only("callback_escalated", id);
    JsonPath event = JsonPath.from(record.value());
    assertThat(event.getString("escalation_reason")).isEqualTo("manual_escalation");
    assertThat(event.getString("escalated_to")).isEqualTo(manager);
    assertThat(event.getDouble("overdue_hours")).isZero();
    assertThat(TopicOfTests.header(record, "traceparent")).contains(TRACE);
  }

  private ConsumerRecord<String, String> only(String topic, long id) {
    return events(topic, id, 1).getFirst();
  }

  private List<ConsumerRecord<String, String>> events(String topic, long id, int count) {
    return await()
        .atMost(LIMIT)
        .until(() -> TopicOfTests.read(topic, hotline.key(id)), events -> events.size() == count);
  }
}
