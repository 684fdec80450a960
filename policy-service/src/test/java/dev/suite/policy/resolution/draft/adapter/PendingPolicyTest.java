package dev.suite.policy.resolution.draft.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Policies that begin later. */
@QuarkusTest
class PendingPolicyTest extends AtTheStart {
  private static final Instant SOON = START.plus(Duration.ofMinutes(5));
  private static final Instant LATER = START.plus(Duration.ofDays(1));

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);
  private final Client admin = policies.admin().with("If-Match", "*");
  private final String path = Policies.path("company", salon.companyId());

  @Test
  void what_waits_is_shown_beside_what_holds_and_takes_over_at_its_instant() {
    policies.company("{\"hours_before\":24}");
    Reply saved = put(admin, 48, SOON).expect(200);
    assertThat(saved.number("version")).isEqualTo(2);
    assertThat(saved.instant("effective_from")).isEqualTo(SOON);

    Reply shown = admin.get(path).expect(200);
    assertThat(shown.number("version")).isEqualTo(1);
    assertThat(shown.number("config.hours_before")).isEqualTo(24);
    assertThat(shown.header("ETag")).isEqualTo(saved.header("ETag"));
    assertThat(shown.number("pending.version")).isEqualTo(2);
    assertThat(shown.number("pending.config.hours_before")).isEqualTo(48);
    assertThat(shown.instant("pending.effective_from")).isEqualTo(SOON);

    clock.set(SOON);
    shown = admin.get(path).expect(200);
    assertThat(shown.number("version")).isEqualTo(2);
    assertThat(shown.number("config.hours_before")).isEqualTo(48);
    assertThat(shown.value("pending")).isNull();
  }

  @Test
  void resolving_and_deciding_switch_over_without_a_write() {
    policies.company("{\"hours_before\":24}");
    put(admin, 48, SOON).expect(200);
    long appointment = salon.appointment(START.plus(Duration.ofDays(3)));
    Reply before = Desk.of(salon).ask(appointment).expect(200);
    assertThat(before.number("notice.required_hours")).isEqualTo(24);
    assertThat(before.instant("valid_until")).isEqualTo(SOON);
    assertThat(policies.effective("").number("source.version")).isEqualTo(1);
    long epoch = epoch();
    clock.set(SOON);
    Reply after = Desk.of(salon).ask(appointment).expect(200);
    assertThat(after.number("notice.required_hours")).isEqualTo(48);
    assertThat(after.number("policy.version")).isEqualTo(2);
    assertThat(policies.effective("").number("source.version")).isEqualTo(2);
    assertThat(epoch()).isEqualTo(epoch);
  }

  @Test
  void what_waits_is_replaced_by_what_is_saved_after_it() {
    policies.company("{\"hours_before\":24}");
    put(admin, 48, SOON).expect(200);
    put(admin, 72, LATER).expect(200);
    clock.set(SOON);
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(24);
    assertThat(admin.get(path).number("pending.config.hours_before")).isEqualTo(72);
    clock.set(LATER);
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(72);
  }

  @Test
  void one_that_has_begun_holds_while_the_next_waits() {
    policies.company("{\"hours_before\":24}");
    put(admin, 48, SOON).expect(200);
    clock.set(SOON);
    put(admin, 72, LATER).expect(200);
    Reply shown = admin.get(path).expect(200);
    assertThat(shown.number("version")).isEqualTo(2);
    assertThat(shown.number("pending.version")).isEqualTo(3);
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(48);
  }

  @Test
  void what_is_saved_at_once_ends_the_waiting() {
    policies.company("{\"hours_before\":24}");
    put(admin, 48, SOON).expect(200);
    admin.put(path, "{\"config\":{\"hours_before\":36}}").expect(200);
    assertThat(admin.get(path).value("pending")).isNull();
    clock.set(SOON);
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(36);
  }

  @Test
  void a_new_policy_that_has_not_begun_shows_itself_and_rules_nothing() {
    put(policies.admin(), 48, SOON).expect(201);
    Reply shown = admin.get(path).expect(200);
    assertThat(shown.number("version")).isEqualTo(1);
    assertThat(shown.instant("effective_from")).isEqualTo(SOON);
    assertThat(shown.value("pending")).isNull();
    assertThat(policies.effective("").value("source")).isNull();
    put(admin, 72, LATER).expect(200);
    clock.set(SOON);
    assertThat(policies.effective("").value("source")).isNull();
    clock.set(LATER);
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(72);
  }

  @Test
  void deleting_ends_what_waits_too() {
    policies.company("{\"hours_before\":24}");
    put(admin, 48, SOON).expect(200);
    admin.delete(path).expect(204);
    admin.get(path).expect(404);
    clock.set(SOON);
    assertThat(policies.effective("").value("source")).isNull();
  }

  @Test
  void a_change_needs_the_tag_of_what_waits() {
    String tag = policies.company("{}").header("ETag");
    Reply waiting = put(policies.admin().with("If-Match", tag), 48, SOON).expect(200);
    Reply stale = put(policies.admin().with("If-Match", tag), 72, SOON).expect(412);
    assertThat(stale.header("ETag")).isEqualTo(waiting.header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void the_past_is_refused_whether_or_not_the_scope_is_there() {
    assertThat(put(admin, 24, START).expect(422).<String>list("errors.pointer"))
        .containsExactly("/effective_from");
    Reply both =
        admin.put(
            Policies.path("branch", "nowhere"),
            "{\"config\":{\"fee\":1},\"effective_from\":\"2020-01-01T00:00:00Z\"}");
    assertThat(both.expect(422).<String>list("errors.pointer"))
        .containsExactlyInAnyOrder("/config/fee", "/effective_from");
  }

  @Test
  void a_draft_is_held_against_what_will_be_in_force_when_it_begins() {
    policies.company("{\"hours_before\":24}");
    String locked = "{\"hours_before\":24,\"locked\":[\"hours_before\"]}";
    admin
        .put(path, "{\"config\":%s,\"effective_from\":\"%s\"}".formatted(locked, SOON))
        .expect(200);
    String branch = Policies.path("branch", salon.branchId());
    String late = "{\"config\":{\"hours_before\":48},\"effective_from\":\"%s\"}".formatted(LATER);
    assertThat(policies.admin().put(branch, late).expect(422).<String>list("errors.pointer"))
        .containsExactly("/config/hours_before");
    policies.branch("{\"hours_before\":48}");
  }

  private long epoch() {
    return Rows.number("SELECT epoch FROM policy_epochs WHERE company_id = ?", salon.companyId());
  }

  private Reply put(Client client, int hours, Instant from) {
    return client.put(
        path,
        "{\"config\":{\"hours_before\":%d},\"effective_from\":\"%s\"}".formatted(hours, from));
  }
}
