package dev.suite.notification.routing.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.suite.Salon;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EffectiveConfigurationTest {
  private static final String EFFECTIVE =
      "/effective-notification-configurations/appointment_cancelled";

  private final Salon salon = Salon.open();
  private final Client admin = salon.client("admin");
  private final String company = "company/" + salon.companyId();
  private final String branch = "branch/" + salon.directory().branchId();

  @Test
  void the_nearest_level_decides_and_the_trace_says_how() {
    put(company, "sms", "{\"is_enabled\":false}");
    put(company, "email", "{\"retry_count\":1}");
    long id = put(branch, "email", "{\"retry_count\":2}").number("id");
    Reply effective =
        admin.get(EFFECTIVE + "?staff_id=%s", salon.directory().staffId()).expect(200);
    assertThat(effective.<String>list("channels.channel")).containsExactly("email");
    assertThat(effective.number("channels[0].retry_count")).isEqualTo(2);
    assertThat(effective.text("channels[0].source.scope")).isEqualTo("branch");
    assertThat(effective.number("channels[0].source.configuration_id")).isEqualTo(id);
    assertThat(effective.number("channels[0].source.version")).isEqualTo(1);
    assertThat(effective.<String>list("trace.findAll { it.channel == 'email' }.outcome"))
        .containsExactly("none", "applied", "overridden", "overridden");
    assertThat(effective.<String>list("trace.findAll { it.channel == 'sms' }.outcome"))
        .containsExactly("none", "none", "disabled", "overridden");
  }

  @Test
  void without_any_the_suites_defaults_are_shown() {
    Reply effective = admin.get(EFFECTIVE).expect(200);
    assertThat(effective.<String>list("channels.channel")).containsExactly("email", "sms");
    assertThat(effective.<String>list("channels.source.scope")).containsExactly("system", "system");
    assertThat(effective.value("channels[0].source.scope_id")).isNull();
    assertThat(effective.value("channels[0].source.configuration_id")).isNull();
  }

  @Test
  void a_context_that_contradicts_itself_is_refused() {
    String elsewhere = salon.directory().branch();
    admin
        .get(EFFECTIVE + "?branch_id=%s&staff_id=%s", elsewhere, salon.directory().staffId())
        .expectProblem(422, "invalid");
  }

  @Test
  void an_event_nobody_knows_is_not_found() {
    admin.get("/effective-notification-configurations/nothing").expectProblem(404, "not_found");
  }

  @Test
  void the_events_name_their_channels_and_the_names_their_templates_may_use() {
    Reply events = admin.get("/notification-events?limit=200").expect(200);
    assertThat(events.<String>list("items.event_type")).hasSize(14);
    assertThat(
            events.<List<String>>list(
                "items.findAll { it.event_type == 'staff_assigned' }.default_channels"))
        .containsExactly(List.of("push", "email", "sms"));
    assertThat(
            events.<List<String>>list(
                "items.findAll { it.event_type == 'payment_failed' }.variables"))
        .containsExactly(List.of("recipient_name", "company_name", "amount", "payment_date"));
  }

  @Test
  void the_events_come_page_by_page() {
    Reply first = admin.get("/notification-events?limit=10").expect(200);
    Reply second = admin.get("/notification-events?after=%s", first.text("next")).expect(200);
    assertThat(second.<String>list("items.event_type"))
        .hasSize(4)
        .doesNotContainAnyElementsOf(first.<String>list("items.event_type"));
  }

  private Reply put(String scope, String channel, String body) {
    return admin
        .put("/notification-configurations/" + scope + "/appointment_cancelled/" + channel, body)
        .expect(201);
  }
}
