package dev.suite.callback.settings.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SettingsFlowTest extends AtTheCallCentre {
  private final String company =
      "/callback-settings/company/%d".formatted(centre.company().companyId());
  private final String branch = "/callback-settings/branch/" + centre.company().branchId();

  @Test
  void settings_never_written_are_the_defaults() {
    Reply read = centre.client().get(branch).expect(200);
    assertThat(read.number("sla_hours.urgent")).isEqualTo(2);
    assertThat(read.number("sla_hours.high")).isEqualTo(8);
    assertThat(read.number("sla_hours.normal")).isEqualTo(24);
    assertThat(read.text("sla_clock")).isEqualTo("calendar");
    assertThat(read.number("cooldown_hours")).isEqualTo(4);
    assertThat(read.number("max_attempts")).isEqualTo(3);
    assertThat(read.number("retry_minutes")).isEqualTo(30);
    assertThat(read.flag("auto_assign")).isTrue();
    assertThat(read.value("warn_minutes_before")).isNull();
    assertThat(read.text("source.sla_hours.urgent")).isEqualTo("default");
    assertThat(read.text("source.warn_minutes_before")).isEqualTo("default");
    assertThat(read.header("ETag")).isNotBlank();
  }

  @Test
  void a_branch_inherits_field_by_field_and_says_from_where() {
    put(company, "{\"sla_hours\":{\"urgent\":1,\"high\":4},\"max_attempts\":5}").expect(201);
    Reply set = put(branch, "{\"sla_hours\":{\"urgent\":0.25}}").expect(201);
    assertThat(set.response().<Number>path("sla_hours.urgent").doubleValue()).isEqualTo(0.25);
    assertThat(set.number("sla_hours.high")).isEqualTo(4);
    assertThat(set.number("max_attempts")).isEqualTo(5);
    assertThat(set.text("source.sla_hours.urgent")).isEqualTo("branch");
    assertThat(set.text("source.sla_hours.high")).isEqualTo("company");
    assertThat(set.text("source.sla_hours.normal")).isEqualTo("default");
    Reply created = centre.ask("\"priority\":\"urgent\"").expect(201);
    assertThat(created.instant("expires_at")).isEqualTo(START.plus(Duration.ofMinutes(15)));
  }

  @Test
  void a_change_leaves_existing_deadlines() {
    long before = centre.request();
    put(company, "{\"sla_hours\":{\"normal\":1}}").expect(201);
    assertThat(centre.read(before).instant("expires_at"))
        .isEqualTo(START.plus(Duration.ofHours(24)));
    assertThat(centre.ask().instant("expires_at")).isEqualTo(START.plus(Duration.ofHours(1)));
  }

  @Test
  void the_clock_runs_through_the_branchs_hours_in_its_zone() {
    Rows.update(
        "UPDATE branches SET time_zone = 'America/New_York', opening_hours = ? WHERE id = ?",
        "{\"tue\":[[\"09:00\",\"12:00\"]],\"wed\":[[\"09:00\",\"12:00\"]]}",
        centre.company().branchId());
    put(branch, "{\"sla_clock\":\"opening_hours\",\"sla_hours\":{\"urgent\":4}}").expect(201);
    assertThat(centre.ask("\"priority\":\"urgent\"").expect(201).text("expires_at"))
        .isEqualTo("2026-11-18T15:00:00Z");
  }

  @Test
  void the_settings_rule_attempts_and_pauses() {
    put(company, "{\"max_attempts\":1,\"retry_minutes\":5}").expect(201);
    long id = centre.request();
    Reply tried = centre.take(id, "contact", "{\"outcome\":\"busy\"}").expect(200);
    assertThat(tried.instant("next_attempt_at")).isEqualTo(START.plus(Duration.ofMinutes(5)));
  }

  @Test
  void a_change_needs_the_version_last_read() {
    Reply never = centre.admin().get(branch).expect(200);
    Reply first =
        centre.admin().with("If-Match", never.header("ETag")).put(branch, "{}").expect(201);
    put(branch, "{\"max_attempts\":2}").expectProblem(428, "precondition_required");
    Reply second =
        centre
            .admin()
            .with("If-Match", first.header("ETag"))
            .put(branch, "{\"max_attempts\":2}")
            .expect(200);
    centre
        .admin()
        .with("If-Match", first.header("ETag"))
        .put(branch, "{}")
        .expectProblem(412, "precondition_failed");
    centre.admin().delete(branch).expectProblem(428, "precondition_required");
    centre.admin().with("If-Match", second.header("ETag")).delete(branch).expect(204);
  }

  @Test
  void deleting_a_branchs_settings_returns_it_to_the_companys() {
    put(company, "{\"max_attempts\":5}").expect(201);
    Reply set = put(branch, "{\"max_attempts\":9}").expect(201);
    centre.admin().with("If-Match", set.header("ETag")).delete(branch).expect(204);
    Reply read = centre.client().get(branch).expect(200);
    assertThat(read.number("max_attempts")).isEqualTo(5);
    assertThat(read.text("source.max_attempts")).isEqualTo("company");
    centre.admin().with("If-Match", read.header("ETag")).delete(branch).expect(404);
    Reply again = put(branch, "{\"max_attempts\":9}").expect(201);
    assertThat(again.header("ETag")).isNotEqualTo(set.header("ETag"));
  }

  @Test
  void a_deleted_branch_takes_its_settings_along() {
    put(branch, "{\"max_attempts\":9}").expect(201);
    Directory.of(centre.company()).delete("branch", centre.company().branchId(), 2);
    await().untilAsserted(() -> centre.client().get(branch).expect(404));
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM callback_settings WHERE company_id = ?",
                centre.company().companyId()))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"sla_hours\":{\"urgent\":0}} | /sla_hours/urgent",
        "{\"sla_hours\":{\"high\":8760.1}} | /sla_hours/high",
        "{\"sla_hours\":{\"normal\":1e-15}} | /sla_hours/normal",
        "{\"sla_hours\":{\"normal\":1e-999999999}} | /sla_hours/normal",
        "{\"sla_hours\":{\"normal\":\"1\"}} | /sla_hours/normal",
        "{\"sla_hours\":{\"low\":1}} | /sla_hours/low",
        "{\"sla_clock\":\"wall\"} | /sla_clock",
        "{\"cooldown_hours\":-1} | /cooldown_hours",
        "{\"max_attempts\":0} | /max_attempts",
        "{\"max_attempts\":1.5} | /max_attempts",
        "{\"retry_minutes\":-1} | /retry_minutes",
        "{\"auto_assign\":\"yes\"} | /auto_assign",
        "{\"warn_minutes_before\":-1} | /warn_minutes_before",
        "{\"source\":{}} | /source",
      })
  void a_field_that_cannot_be_is_named(String body, String pointer) {
    Reply refused = put(company, body).expectProblem(422, "invalid");
    assertThat(refused.text("errors[0].pointer")).isEqualTo(pointer);
  }

  @Test
  void decimals_are_kept_as_they_came() {
    Reply set = put(company, "{\"sla_hours\":{\"urgent\":0.0002777777777777778}}").expect(201);
    assertThat(set.body()).contains("\"urgent\":0.000277777778,");
    assertThat(centre.ask("\"priority\":\"urgent\"").expect(201).instant("expires_at"))
        .isEqualTo(START.plusSeconds(1));
  }

  @Test
  void other_scopes_are_not_found() {
    centre.admin().get("/callback-settings/company/1").expect(404);
    centre.admin().get("/callback-settings/company/0" + centre.company().companyId()).expect(404);
    centre.admin().get("/callback-settings/branch/nowhere").expect(404);
    centre.admin().get("/callback-settings/staff/" + centre.company().staffId()).expect(404);
    put("/callback-settings/branch/nowhere", "{}").expect(404);
  }

  private Reply put(String path, String body) {
    return centre.admin().put(path, body);
  }
}
