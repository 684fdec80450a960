package dev.suite.callback.assignment.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignmentFlowTest extends AtTheCallCentre {
  @Test
  void auto_assigns_callback_to_staff() {
    Reply created = centre.ask().expect(201);
    String lena = centre.company().staffId();
    assertThat(created.text("status")).isEqualTo("assigned");
    assertThat(created.text("assigned_to")).isEqualTo(lena);
    assertThat(created.instant("assigned_at")).isEqualTo(START);
    assertThat(created.text("assignment.assigned_to")).isEqualTo(lena);
    assertThat(created.text("assignment.reason")).isEqualTo("least_loaded");
    assertThat(created.text("assignment.ranking[0].staff_id")).isEqualTo(lena);
    assertThat(created.number("assignment.ranking[0].rank")).isEqualTo(1);
    assertThat(created.flag("assignment.ranking[0].eligible")).isTrue();
    assertThat(created.number("assignment.ranking[0].open_callbacks")).isZero();
  }

  @Test
  void assigns_callback_to_specific_staff() {
    long id = centre.request();
    String other = centre.agent();
    Reply assigned = assign(id, other).expect(200);
    assertThat(assigned.text("assigned_to")).isEqualTo(other);
    assertThat(assigned.text("assignment.reason")).isEqualTo("explicit");
    assertThat(assigned.list("warnings")).isEmpty();
    assertThat(centre.read(id).text("assigned_to")).isEqualTo(other);
  }

  @Test
  void assigns_preferred_staff_when_available() {
    String wanted = centre.agent();
    centre.ask("\"staff_id\":\"%s\"".formatted(wanted)).expect(201);
    Reply created = centre.ask("\"staff_id\":\"%s\"".formatted(wanted)).expect(201);
    assertThat(created.text("assigned_to")).isEqualTo(wanted);
    assertThat(created.text("assignment.reason")).isEqualTo("preferred_staff");
    assertThat(created.<String>list("assignment.ranking[0].reasons")).containsExactly("preferred");
    assertThat(created.number("assignment.ranking[0].open_callbacks")).isEqualTo(1);
  }

  @Test
  void respects_preferred_staff_assignment() {
    String manager = centre.agent();
    centre.set(manager, "role", "manager");
    assertThat(centre.ask().expect(201).<String>list("assignment.ranking.staff_id"))
        .doesNotContain(manager);
    assertThat(centre.ask("\"staff_id\":\"%s\"".formatted(manager)).text("assigned_to"))
        .isEqualTo(manager);
    centre.set(manager, "active", false);
    Reply created = centre.ask("\"staff_id\":\"%s\"".formatted(manager)).expect(201);
    assertThat(created.text("assigned_to")).isEqualTo(centre.company().staffId());
    assertThat(created.text("assignment.ranking[1].staff_id")).isEqualTo(manager);
    assertThat(created.<String>list("assignment.ranking[1].reasons"))
        .containsExactly("preferred", "inactive");
  }

  @Test
  void auto_assigns_based_on_service_expertise() {
    String expert = centre.agent();
    centre.teach(expert);
    String service = "\"service_id\":%d".formatted(centre.company().serviceId());
    for (int i = 0; i < 3; i++) {
      Reply created = centre.ask(service).expect(201);
      assertThat(created.text("assigned_to")).isEqualTo(expert);
      assertThat(created.text("assignment.reason")).isEqualTo("service_expert");
    }
    assertThat(centre.ask().text("assigned_to")).isEqualTo(centre.company().staffId());
  }

  @Test
  void assigns_to_least_loaded_staff_when_no_expert() {
    String other = centre.agent();
    String service = "\"service_id\":%d".formatted(centre.company().serviceId());
    assign(centre.request(), centre.company().staffId()).expect(200);
    assign(centre.request(), centre.company().staffId()).expect(200);
    Reply created = centre.ask(service).expect(201);
    assertThat(created.text("assigned_to")).isEqualTo(other);
    assertThat(created.text("assignment.reason")).isEqualTo("least_loaded");
  }

  @Test
  void among_equals_the_one_longest_without_an_assignment_is_next() {
    centre.settings("{\"auto_assign\":false}");
    List<String> everybody = List.of(centre.agent(), centre.company().staffId(), centre.agent());
    for (String one : everybody) {
      long id = centre.request();
      assign(id, one).expect(200);
      after(Duration.ofMinutes(1));
      centre.take(id, "cancel", "{}").expect(200);
    }
    for (String one : everybody) {
      long id = centre.request();
      assertThat(centre.take(id, "assign", "{}").expect(200).text("assigned_to")).isEqualTo(one);
      after(Duration.ofMinutes(1));
      centre.take(id, "cancel", "{}").expect(200);
    }
  }

  @Test
  void staff_availability() {
    String asleep = centre.company().staffId();
    centre.set(asleep, "working_hours", "{\"tue\":[[\"08:00\",\"13:00\"]]}");
    Reply pending = centre.ask().expect(201);
    assertThat(pending.text("status")).isEqualTo("pending");
    assertThat(pending.value("assigned_to")).isNull();
    assertThat(pending.text("assignment.reason")).isEqualTo("no_candidate");
    assertThat(pending.<String>list("assignment.ranking[0].reasons"))
        .containsExactly("branch_agent", "not_at_work");
    assertThat(pending.flag("assignment.ranking[0].eligible")).isFalse();
    after(Duration.ofMinutes(-1));
    assertThat(centre.ask().expect(201).text("assigned_to")).isEqualTo(asleep);
  }

  @Test
  void capacity_is_kept() {
    centre.set(centre.company().staffId(), "max_open_callbacks", 1);
    centre.ask().expect(201);
    Reply pending = centre.ask().expect(201);
    assertThat(pending.text("status")).isEqualTo("pending");
    assertThat(pending.<String>list("assignment.ranking[0].reasons"))
        .containsExactly("branch_agent", "at_capacity");
  }

  @Test
  void without_auto_assign_a_request_waits_for_people() {
    centre.settings("{\"auto_assign\":false}");
    Reply pending = centre.ask().expect(201);
    assertThat(pending.text("status")).isEqualTo("pending");
    assertThat(pending.text("assignment.reason")).isEqualTo("auto_assign_off");
    Reply assigned = centre.take(pending.number("id"), "assign", "{}").expect(200);
    assertThat(assigned.text("assigned_to")).isEqualTo(centre.company().staffId());
  }

  @Test
  void reassignment() {
    long id = centre.request();
    String other = centre.agent();
    String elsewhere = centre.company().staff(centre.company().branch());
    assertThat(assign(id, other).text("assigned_to")).isEqualTo(other);
    assertThat(assign(id, elsewhere).text("assigned_to")).isEqualTo(elsewhere);
    assertThat(assign(id, elsewhere).expect(200).text("assigned_to")).isEqualTo(elsewhere);
    assertThat(centre.history(id)).containsExactly("requested", "assigned", "assigned", "assigned");
    Reply best = centre.take(id, "assign", "{}").expect(200);
    assertThat(best.text("assigned_to")).isIn(other, centre.company().staffId());
  }

  @Test
  void a_named_person_may_be_full_or_away_but_the_answer_warns() {
    String busy = centre.agent();
    centre.set(busy, "max_open_callbacks", 0);
    centre.set(busy, "working_hours", "{}");
    Reply assigned = assign(centre.request(), busy).expect(200);
    assertThat(assigned.<String>list("warnings.pointer")).containsExactly("/staff_id", "/staff_id");
    assertThat(assigned.<String>list("warnings.message"))
        .containsExactly(
            "has 0 open callbacks, as many as the 0 they may have", "is not at work now");
  }

  @Test
  void nobody_of_another_company_and_nobody_inactive_can_be_named() {
    long id = centre.request();
    String gone = centre.agent();
    centre.set(gone, "active", false);
    String foreign = CallCentre.open().company().staffId();
    for (String one : List.of(gone, foreign, "nobody", "no one")) {
      Reply refused = assign(id, one).expectProblem(422, "invalid");
      assertThat(refused.text("errors[0].pointer")).isEqualTo("/staff_id");
    }
    centre.take(1, "assign", "{\"staff_id\":\"%s\"}".formatted(gone)).expect(404);
  }

  private Reply assign(long id, String staffId) {
    return centre.take(id, "assign", "{\"staff_id\":\"%s\"}".formatted(staffId));
  }
}
