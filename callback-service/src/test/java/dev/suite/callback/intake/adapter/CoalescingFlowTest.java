package dev.suite.callback.intake.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoalescingFlowTest extends AtTheCallCentre {
  @Test
  void a_second_request_of_a_number_joins_the_open_one() {
    String phone = CallCentre.phone();
    long first = centre.askFrom(phone, "\"notes\":\"asked\"").expect(201).number("id");
    after(Duration.ofHours(1));
    Reply joined =
        centre.askFrom(phone, "\"priority\":\"urgent\"", "\"notes\":\"asked again\"").expect(200);
    assertThat(joined.number("id")).isEqualTo(first);
    assertThat(joined.flag("coalesced")).isTrue();
    assertThat(joined.text("priority")).isEqualTo("urgent");
    assertThat(joined.text("notes")).isEqualTo("asked\nasked again");
    assertThat(joined.instant("expires_at")).isEqualTo(START.plus(Duration.ofHours(3)));
    assertThat(joined.text("assignment.assigned_to")).isEqualTo(centre.company().staffId());
    assertThat(joined.text("assignment.reason")).isEqualTo("already_assigned");
    assertThat(centre.history(first)).containsExactly("requested", "assigned", "joined");
    assertThat(
            Rows.texts(
                "SELECT next_escalation_at = expires_at FROM callback_requests WHERE id = ?",
                first))
        .containsExactly("1");
  }

  @Test
  void a_number_is_the_same_however_it_is_written() {
    long first = centre.askFrom("0151 23 45 67 89").expect(201).number("id");
    assertThat(centre.read(first).text("phone_number")).isEqualTo("+4915123456789");
    assertThat(centre.askFrom("+49 (151) 23456789").expect(200).number("id")).isEqualTo(first);
  }

  @Test
  void it_never_gets_a_later_place_in_the_queue() {
    String phone = CallCentre.phone();
    centre.askFrom(phone, "\"priority\":\"urgent\"").expect(201);
    after(Duration.ofHours(1));
    Reply joined = centre.askFrom(phone).expect(200);
    assertThat(joined.text("priority")).isEqualTo("urgent");
    assertThat(joined.instant("expires_at")).isEqualTo(START.plus(Duration.ofHours(2)));
  }

  @Test
  void a_number_may_ask_anew_once_somebody_was_reached() {
    String phone = CallCentre.phone();
    long first = centre.askFrom(phone).expect(201).number("id");
    centre.take(first, "contact", "{\"outcome\":\"reached\"}").expect(200);
    assertThat(centre.askFrom(phone).expect(201).number("id")).isNotEqualTo(first);
  }

  @Test
  void the_first_ones_branch_and_customer_are_kept() {
    String phone = CallCentre.phone();
    long first = centre.askFrom(phone).expect(201).number("id");
    Reply joined =
        centre
            .client()
            .post(
                "/callbacks",
                CallCentre.body(
                    centre.company().branch(),
                    phone,
                    "\"customer_id\":%d".formatted(centre.company().customerId())))
            .expect(200);
    assertThat(joined.number("id")).isEqualTo(first);
    assertThat(joined.text("branch_id")).isEqualTo(centre.company().branchId());
    assertThat(joined.value("customer_id")).isNull();
  }

  @Test
  void requests_of_one_number_at_the_same_moment_become_one_whatever_the_branch() throws Exception {
    String phone = CallCentre.phone();
    List<String> branches = List.of(centre.company().branchId(), centre.company().branch());
    AtomicInteger turn = new AtomicInteger();
    List<Reply> replies =
        Together.run(
            16,
            () ->
                centre
                    .client()
                    .post(
                        "/callbacks",
                        CallCentre.body(branches.get(turn.getAndIncrement() % 2), phone)));
    assertThat(replies).extracting(Reply::status).containsOnly(200, 201);
    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201);
    assertThat(replies)
        .extracting(reply -> reply.number("id"))
        .containsOnly(replies.getFirst().number("id"));
  }

  @Test
  void the_same_number_of_another_company_is_another_request() {
    String phone = CallCentre.phone();
    centre.askFrom(phone).expect(201);
    CallCentre.open().askFrom(phone).expect(201);
  }

  @Test
  void a_repeat_with_the_same_key_does_not_join() {
    Client sender = centre.client().with("Idempotency-Key", "one");
    String body = CallCentre.body(centre.company().branchId(), CallCentre.phone());
    Reply first = sender.post("/callbacks", body).expect(201);
    Reply again = sender.post("/callbacks", body).expect(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(centre.history(first.number("id"))).containsExactly("requested", "assigned");
  }
}
