package dev.suite.callback.escalation.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheHotline;
import dev.suite.callback.suite.Hotline;
import dev.suite.callback.suite.SuiteOfTests;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Escalating by hand, and resolving. */
@QuarkusTest
class EscalateCallbackTest extends AtTheHotline {
  @Test
  void handles_escalation_workflow() {
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    Reply escalated =
        hotline.step(id, "escalate", "{\"reason\":\"Asks for the boss\"}").expect(201);
    assertThat(escalated.number("callback_request_id")).isEqualTo(id);
    assertThat(escalated.text("escalation_reason")).isEqualTo("manual_escalation");
    assertThat(escalated.text("reason")).isEqualTo("Asks for the boss");
    assertThat(escalated.number("level")).isOne();
    assertThat(escalated.text("escalated_from")).isEqualTo(hotline.company().staffId());
    assertThat(escalated.text("escalated_to")).isEqualTo(manager);
    assertThat(escalated.instant("escalated_at")).isEqualTo(START);
    assertThat(hotline.centre().read(id).text("assigned_to")).isEqualTo(manager);
    assertThat(hotline.open()).isOne();
    hotline.step(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
    hotline.step(id, "complete", "{\"notes\":\"All is well\"}").expect(200);
    assertThat(hotline.open()).isZero();
    assertThat(hotline.escalations(id).instant("items[0].resolved_at")).isEqualTo(START);
    assertThat(hotline.centre().history(id))
        .containsExactly("requested", "assigned", "escalated", "contact_attempted", "completed");
  }

  @Test
  void prevents_duplicate_escalations_within_cooldown() {
    hotline.hire("manager");
    hotline.hire("admin");
    long id = hotline.urgent();
    clock.advance(Duration.ofHours(1));
    hotline.step(id, "escalate", "{}").expect(201);
    clock.advance(Duration.ofHours(4).minusSeconds(1));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(1);
    hotline.step(id, "escalate", "{}").expect(201);
    clock.advance(Duration.ofHours(4).minusSeconds(1));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(3);
  }

  @Test
  void a_cooldown_that_ends_before_the_deadline_leaves_the_deadline_to_be_watched() {
    hotline.hire("manager");
    hotline.hire("admin");
    long id = hotline.request("normal");
    hotline.step(id, "escalate", "{}").expect(201);
    clock.advance(Duration.ofHours(4));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(1);
    clock.set(START.plus(Duration.ofHours(24)).plusSeconds(1));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(2);
  }

  @Test
  void any_active_colleague_of_the_company_may_be_named() {
    String colleague = hotline.hire("agent", hotline.company().branch());
    long id = hotline.urgent();
    Reply escalated =
        hotline.step(id, "escalate", "{\"escalate_to\":\"" + colleague + "\"}").expect(201);
    assertThat(escalated.text("escalated_to")).isEqualTo(colleague);
    assertThat(escalated.number("level")).isOne();
    String inactive = hotline.hire("manager");
    Rows.update("UPDATE staff SET active = FALSE WHERE id = ?", inactive);
    Reply refused =
        hotline.step(id, "escalate", "{\"escalate_to\":\"" + inactive + "\"}").expect(422);
    assertThat(refused.<String>list("errors.pointer")).containsExactly("/escalate_to");
    for (String nobody : new String[] {SuiteOfTests.salon().staffId(), "nobody", "+1"}) {
      hotline.step(id, "escalate", "{\"escalate_to\":\"" + nobody + "\"}").expect(404);
    }
    assertThat(Hotline.escalated(id)).hasSize(1);
  }

  @Test
  void where_nobody_is_left_it_is_refused_and_nothing_is_written() {
    long id = hotline.urgent();
    Reply refused = hotline.step(id, "escalate", "{}").expect(409);
    assertThat(refused.text("code")).isEqualTo("no_escalation_target");
    assertThat(Hotline.escalated(id)).isEmpty();
    assertThat(hotline.centre().events(id)).doesNotContain("callback_escalated");
  }

  @Test
  void one_that_was_answered_cannot_be_escalated() {
    hotline.hire("manager");
    long id = hotline.urgent();
    hotline.step(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
    Reply refused = hotline.step(id, "escalate", "{}").expect(409);
    assertThat(refused.text("code")).isEqualTo("invalid_transition");
    assertThat(refused.<String>list("allowed_transitions")).containsExactly("complete", "cancel");
  }

  @Test
  void the_same_call_twice_escalates_once() {
    hotline.hire("manager");
    hotline.hire("admin");
    long id = hotline.urgent();
    Hotline again = hotline.with("Idempotency-Key", "escalate-once");
    Reply first = again.step(id, "escalate", "{}").expect(201);
    Reply second = again.step(id, "escalate", "{}").expect(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(Hotline.escalated(id)).hasSize(1);
  }

  @Test
  void an_escalation_is_resolved_once() {
    hotline.hire("manager");
    long id = hotline.urgent();
    long escalation = hotline.step(id, "escalate", "{}").expect(201).number("id");
    clock.advance(Duration.ofMinutes(3));
    String path = "/escalations/%d/resolve".formatted(escalation);
    Reply resolved =
        hotline.client().post(path, "{\"resolution_notes\":\"I call myself\"}").expect(200);
    assertThat(resolved.instant("resolved_at")).isEqualTo(clock.instant());
    assertThat(resolved.text("resolution_notes")).isEqualTo("I call myself");
    assertThat(hotline.client().post(path, "{}").expect(409).text("code"))
        .isEqualTo("already_resolved");
    assertThat(hotline.open()).isZero();
    hotline.step(id, "cancel", "{}").expect(200);
    assertThat(hotline.escalations(id).text("items[0].resolution_notes"))
        .isEqualTo("I call myself");
    assertThat(hotline.escalations(id).instant("items[0].resolved_at"))
        .isEqualTo(resolved.instant("resolved_at"));
    Hotline.opened().client().post(path, "{}").expect(404);
  }

  @Test
  void escalations_are_listed_newest_first_page_by_page() {
    hotline.hire("manager");
    hotline.hire("admin");
    long id = hotline.urgent();
    for (int i = 0; i < 3; i++) {
      hotline.step(id, "escalate", "{}").expect(201);
    }
    Reply first = hotline.client().get("/escalations?limit=2").expect(200);
    Reply rest = hotline.client().get("/escalations?limit=2&after=" + first.text("next"));
    assertThat(first.<Integer>list("items.level")).containsExactly(1, 3);
    assertThat(rest.expect(200).<Integer>list("items.level")).containsExactly(1);
    assertThat(rest.text("next")).isNull();
    assertThat(hotline.escalations(id).<Integer>list("items.level")).containsExactly(1, 3, 1);
    assertThat(hotline.client().get("/escalations?resolved=true").list("items")).isEmpty();
    hotline.client().get("/callbacks/%d/escalations", id + 1_000_000).expect(404);
  }
}
