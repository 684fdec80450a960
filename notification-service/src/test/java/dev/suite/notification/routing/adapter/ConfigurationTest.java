package dev.suite.notification.routing.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.suite.Salon;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConfigurationTest {
  private final Salon salon = Salon.open();
  private final Client admin = salon.client("admin");
  private final String company = "company/" + salon.companyId();
  private final String branch = "branch/" + salon.directory().branchId();

  @Test
  void a_new_one_has_defaults_for_what_was_left_out() {
    Reply created = put(company, "email", "{}").expect(201);
    assertThat(created.number("version")).isEqualTo(1);
    assertThat(created.text("scope_id")).isEqualTo("" + salon.companyId());
    assertThat(created.text("event_type")).isEqualTo("appointment_cancelled");
    assertThat(created.text("channel")).isEqualTo("email");
    assertThat(created.text("fallback_channel")).isEqualTo("none");
    assertThat(created.flag("is_enabled")).isTrue();
    assertThat(created.number("retry_count")).isEqualTo(3);
    assertThat(created.number("retry_delay_minutes")).isEqualTo(5);
    assertThat(created.text("retry_strategy")).isEqualTo("exponential");
    assertThat(created.number("max_delay_minutes")).isEqualTo(60);
    assertThat(created.text("on_unknown")).isEqualTo("stop");
    assertThat(created.value("template_override")).isNull();
    assertThat(get(company).body()).isEqualTo(created.body());
  }

  @Test
  void it_keeps_what_was_sent() {
    String body =
        """
        {"fallback_channel":"sms","is_enabled":false,"retry_count":20,"retry_delay_minutes":0,
         "retry_strategy":"fibonacci","max_delay_minutes":1440,
         "template_override":"appointment_created","on_unknown":"resend",
         "metadata":{"owner":"desk"}}
        """;
    Reply saved = put(branch, "email", body).expect(201);
    assertThat(saved.text("fallback_channel")).isEqualTo("sms");
    assertThat(saved.flag("is_enabled")).isFalse();
    assertThat(saved.number("retry_count")).isEqualTo(20);
    assertThat(saved.number("retry_delay_minutes")).isZero();
    assertThat(saved.text("retry_strategy")).isEqualTo("fibonacci");
    assertThat(saved.number("max_delay_minutes")).isEqualTo(1440);
    assertThat(saved.text("template_override")).isEqualTo("appointment_created");
    assertThat(saved.text("on_unknown")).isEqualTo("resend");
    assertThat(saved.text("metadata.owner")).isEqualTo("desk");
  }

  @Test
  void a_change_and_a_deletion_need_what_was_last_read() {
    String first = put(company, "email", "{}").expect(201).header("ETag");
    put(company, "email", "{}").expectProblem(428, "precondition_required");
    put(admin.with("If-Match", "\"v9\""), company, "email", "{}")
        .expectProblem(412, "precondition_failed");
    Reply changed =
        put(admin.with("If-Match", first), company, "email", "{\"retry_count\":1}").expect(200);
    String second = changed.header("ETag");
    assertThat(second).isEqualTo(get(company).header("ETag")).isNotEqualTo(first);
    assertThat(changed.number("retry_count")).isEqualTo(1);
    admin.delete(path(company, "email")).expect(428);
    admin.with("If-Match", first).delete(path(company, "email")).expect(412);
    admin.with("If-Match", second).delete(path(company, "email")).expect(204);
    get(company).expect(404);
    admin.with("If-Match", "*").delete(path(company, "email")).expect(404);
    put(admin.with("If-Match", "*"), company, "email", "{}").expect(412);
    put(company, "email", "{}").expect(201);
    admin.with("If-Match", first).delete(path(company, "email")).expect(412);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"retry_count\":21}, /retry_count",
        "{\"retry_count\":-1}, /retry_count",
        "{\"retry_count\":1.5}, /retry_count",
        "{\"retry_delay_minutes\":1441}, /retry_delay_minutes",
        "{\"max_delay_minutes\":-1}, /max_delay_minutes",
        "{\"retry_strategy\":\"random\"}, /retry_strategy",
        "{\"fallback_channel\":\"fax\"}, /fallback_channel",
        "{\"fallback_channel\":\"email\"}, /fallback_channel",
        "{\"on_unknown\":\"guess\"}, /on_unknown",
        "{\"is_enabled\":\"yes\"}, /is_enabled",
        "{\"template_override\":\"nothing\"}, /template_override",
        "{\"template_override\":\"é\"}, /template_override",
        "{\"metadata\":7}, /metadata",
        "{\"metadata\":{\"n\":1e900000000}}, /metadata",
        "{\"colour\":1}, /colour"
      })
  void what_is_wrong_is_named(String body, String pointer) {
    Reply refused = put(company, "email", body).expectProblem(422, "invalid");
    assertThat(refused.<String>list("errors.pointer")).containsExactly(pointer);
    get(company).expect(404);
  }

  @Test
  void metadata_has_a_limit() {
    String much = "{\"metadata\":{\"text\":\"%s\"}}".formatted("x".repeat(16 * 1024));
    assertThat(put(company, "email", much).expect(422).<String>list("errors.pointer"))
        .containsExactly("/metadata");
    String deep = "{\"metadata\":{\"list\":%s%s}}".formatted("[".repeat(80), "]".repeat(80));
    assertThat(put(company, "email", deep).expect(422).<String>list("errors.pointer"))
        .containsExactly("/metadata");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scope=planet", "scope=system", "event_type=%%C3%%A9", "channel=fax"})
  void a_filter_that_cannot_be_is_named(String query) {
    Reply refused =
        admin.get("/notification-configurations?" + query).expectProblem(422, "invalid");
    assertThat(refused.<String>list("errors.parameter")).containsExactly(query.split("=", 2)[0]);
  }

  @Test
  void what_does_not_exist_is_not_found() {
    put(company, "fax", "{}").expect(404);
    put("system/1", "email", "{}").expect(404);
    put("branch/nowhere", "email", "{}").expect(404);
    put("service/0" + salon.directory().serviceId(), "email", "{}").expect(404);
    admin
        .put("/notification-configurations/" + company + "/nothing/email", "{}")
        .expectProblem(404, "not_found");
    admin.get("/notification-configurations/%s/%s/email", company, "%C3%A9").expect(404);
    admin.get("/effective-notification-configurations/%s", "%C3%A9").expect(404);
  }

  @Test
  void the_list_shows_the_newest_first_page_by_page() {
    put(company, "email", "{}").expect(201);
    put(branch, "email", "{}").expect(201);
    put(branch, "sms", "{}").expect(201);
    Reply first = admin.get("/notification-configurations?limit=2").expect(200);
    assertThat(first.<String>list("items.channel")).containsExactly("sms", "email");
    Reply second =
        admin.get("/notification-configurations?limit=2&after=%s", first.text("next")).expect(200);
    assertThat(second.<String>list("items.scope")).containsExactly("company");
    assertThat(second.value("next")).isNull();
    assertThat(
            admin
                .get("/notification-configurations?scope=branch&channel=sms")
                .<String>list("items.channel"))
        .containsExactly("sms");
  }

  private Reply put(String scope, String channel, String body) {
    return put(admin, scope, channel, body);
  }

  private static Reply put(Client client, String scope, String channel, String body) {
    return client.put(path(scope, channel), body);
  }

  private Reply get(String scope) {
    return admin.get(path(scope, "email"));
  }

  private static String path(String scope, String channel) {
    return "/notification-configurations/" + scope + "/appointment_cancelled/" + channel;
  }
}
