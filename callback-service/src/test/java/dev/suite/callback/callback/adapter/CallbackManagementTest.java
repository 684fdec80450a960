package dev.suite.callback.callback.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CallbackManagementTest extends AtTheCallCentre {
  @Test
  void creates_callback_request_with_required_fields() {
    String phone = CallCentre.phone();
    Reply created = centre.askFrom(phone).expect(201);
    long id = created.number("id");
    assertThat(created.header("Location"))
        .isEqualTo("/v1/companies/%d/callbacks/%d".formatted(centre.company().companyId(), id));
    assertThat(created.header("ETag")).isEqualTo(centre.read(id).header("ETag"));
    assertThat(created.text("phone_number")).isEqualTo(phone);
    assertThat(created.text("customer_name")).isEqualTo("Mia Sommer");
    assertThat(created.text("priority")).isEqualTo("normal");
    assertThat(created.text("branch_id")).isEqualTo(centre.company().branchId());
    assertThat(created.number("attempts")).isZero();
    assertThat(created.flag("coalesced")).isFalse();
    assertThat(created.instant("created_at")).isEqualTo(START);
    assertThat(created.instant("queue_key.expires_at")).isEqualTo(created.instant("expires_at"));
    assertThat(centre.history(id)).containsExactly("requested", "assigned");
    assertThat(centre.events(id)).containsExactly("callback_requested", "callback_assigned");
  }

  @Test
  void everything_that_was_said_is_kept() {
    Instant from = START.plus(Duration.ofDays(2));
    long id =
        centre.request(
            "\"customer_id\":%d".formatted(centre.company().customerId()),
            "\"service_id\":%d".formatted(centre.company().serviceId()),
            "\"staff_id\":\"%s\"".formatted(centre.company().staffId()),
            "\"priority\":\"high\"",
            "\"preferred_time_window\":{\"from\":\"%s\",\"to\":\"%s\"}"
                .formatted(from, from.plusSeconds(3_600)),
            "\"notes\":\"after the cut\"",
            "\"metadata\":{\"call\":{\"id\":[1,2.50,null,\"x\"]}}");
    Reply read = centre.read(id);
    assertThat(read.number("customer_id")).isEqualTo(centre.company().customerId());
    assertThat(read.number("service_id")).isEqualTo(centre.company().serviceId());
    assertThat(read.text("staff_id")).isEqualTo(centre.company().staffId());
    assertThat(read.text("notes")).isEqualTo("after the cut");
    assertThat(read.list("metadata.call.id")).hasSize(4).contains("x");
    assertThat(read.instant("preferred_time_window.from")).isEqualTo(from);
    assertThat(read.instant("expires_at")).isEqualTo(from.plus(Duration.ofHours(8)));
  }

  @ParameterizedTest
  @CsvSource({"urgent, 2", "high, 8", "normal, 24"})
  void sets_correct_expiration_based_on_priority(String priority, long hours) {
    Reply created = centre.ask("\"priority\":\"%s\"".formatted(priority)).expect(201);
    assertThat(created.instant("expires_at")).isEqualTo(START.plus(Duration.ofHours(hours)));
  }

  @Test
  void marks_callback_as_contacted() {
    long id = centre.request();
    after(Duration.ofHours(1));
    Reply contacted = centre.take(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
    assertThat(contacted.text("status")).isEqualTo("contacted");
    assertThat(contacted.instant("contacted_at")).isEqualTo(clock.instant());
    assertThat(contacted.<String>list("allowed_transitions")).containsExactly("complete", "cancel");
  }

  @Test
  void marks_callback_as_completed_with_notes() {
    long id = centre.request("\"notes\":\"about Friday\"");
    centre.take(id, "contact", "{\"outcome\":\"reached\",\"notes\":\"spoke\"}").expect(200);
    Reply completed = centre.take(id, "complete", "{\"notes\":\"moved it\"}").expect(200);
    assertThat(completed.text("status")).isEqualTo("completed");
    assertThat(completed.text("notes")).isEqualTo("about Friday\nspoke\nmoved it");
    assertThat(completed.instant("completed_at")).isEqualTo(START);
    assertThat(completed.list("allowed_transitions")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_answer", "busy", "voicemail"})
  void a_failed_attempt_goes_back_to_assigned_with_a_next_time(String outcome) {
    long id = centre.request();
    Reply tried = centre.take(id, "contact", "{\"outcome\":\"%s\"}".formatted(outcome)).expect(200);
    assertThat(tried.text("status")).isEqualTo("assigned");
    assertThat(tried.number("attempts")).isEqualTo(1);
    assertThat(tried.instant("next_attempt_at")).isEqualTo(START.plus(Duration.ofMinutes(30)));
    centre.take(id, "contact", "{\"outcome\":\"reached\"}").expect(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong_number", "do_not_call"})
  void a_number_nobody_may_call_cancels_the_request(String outcome) {
    long id = centre.request();
    Reply tried = centre.take(id, "contact", "{\"outcome\":\"%s\"}".formatted(outcome)).expect(200);
    assertThat(tried.text("status")).isEqualTo("cancelled");
    assertThat(tried.text("cancel_reason")).isEqualTo(outcome);
    assertThat(centre.events(id)).endsWith("callback_closed");
  }

  @Test
  void what_may_not_be_done_now_is_refused_with_what_may() {
    long id = centre.request();
    Reply refused =
        centre.take(id, "complete", "{\"notes\":\"\"}").expectProblem(409, "invalid_transition");
    assertThat(refused.text("callback_status")).isEqualTo("assigned");
    assertThat(refused.<String>list("allowed_transitions"))
        .containsExactly("assign", "contact", "cancel", "escalate");
    centre.take(id, "cancel", "{\"reason\":\"called back himself\"}").expect(200);
    for (String verb : List.of("contact", "complete", "cancel", "assign")) {
      String body = verb.equals("contact") ? "{\"outcome\":\"busy\"}" : "{}";
      centre
          .take(id, verb, verb.equals("complete") ? "{\"notes\":\"\"}" : body)
          .expectProblem(409, "invalid_transition");
    }
    assertThat(centre.read(id).text("cancel_reason")).isEqualTo("called back himself");
  }

  @Test
  void a_step_honours_if_match_and_needs_none() {
    long id = centre.request();
    String etag = centre.read(id).header("ETag");
    centre.take(id, "assign", "{\"staff_id\":\"%s\"}".formatted(centre.agent())).expect(200);
    var stale = centre.client().with("If-Match", etag);
    stale
        .post("/callbacks/%d/cancel".formatted(id), "{}")
        .expectProblem(412, "precondition_failed");
    centre
        .client()
        .with("If-Match", centre.read(id).header("ETag"))
        .post("/callbacks/%d/cancel".formatted(id), "{}")
        .expect(200);
  }
}
