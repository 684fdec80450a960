package dev.suite.callback.assignment.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssignOrphansTest extends AtTheCallCentre {
  @Inject AssignOrphans assignOrphans;

  @Test
  void when_room_appears_pending_requests_are_assigned_in_queue_order() {
    String lena = centre.company().staffId();
    centre.set(lena, "max_open_callbacks", 0);
    long normal = centre.request();
    long high = centre.request("\"priority\":\"high\"");
    long urgent = centre.request("\"priority\":\"urgent\"");
    centre.set(lena, "max_open_callbacks", 2);
    run();
    assertThat(LongStream.of(urgent, high, normal).mapToObj(this::status))
        .containsExactly("assigned", "assigned", "pending");
    centre.take(urgent, "contact", "{\"outcome\":\"reached\"}").expect(200);
    run();
    assertThat(status(normal)).isEqualTo("assigned");
    assertThat(centre.events(normal)).containsExactly("callback_requested", "callback_assigned");
  }

  @Test
  void when_the_working_day_begins_the_night_is_worked_off() {
    centre.set(centre.company().staffId(), "working_hours", "{\"wed\":[[\"09:00\",\"17:00\"]]}");
    long id = centre.request();
    run();
    assertThat(status(id)).isEqualTo("pending");
    clock.set(START.plus(Duration.ofHours(20)));
    run();
    assertThat(status(id)).isEqualTo("assigned");
  }

  @Test
  void the_requests_of_somebody_inactive_go_to_others() {
    String lena = centre.company().staffId();
    long id = centre.request();
    String other = centre.agent();
    publishInactive(lena);
    await().until(() -> other.equals(centre.read(id).text("assigned_to")));
    assertThat(
            Rows.texts(
                "SELECT COUNT(*) FROM outbox WHERE company_id = ? AND topic = 'callback_assigned'"
                    + " AND payload LIKE ?",
                centre.company().companyId(),
                "%\"previously_assigned_to\":\"" + lena + "\"%"))
        .containsExactly("1");
  }

  @Test
  void without_others_they_wait() {
    long id = centre.request();
    publishInactive(centre.company().staffId());
    await().until(() -> status(id).equals("pending"));
    assertThat(centre.read(id).value("assigned_to")).isNull();
    assertThat(centre.history(id)).containsExactly("requested", "assigned", "unassigned");
    String next = centre.agent();
    await().until(() -> next.equals(centre.read(id).text("assigned_to")));
  }

  @Test
  void the_requests_of_somebody_deleted_go_to_others_and_what_they_did_stays() {
    String lena = centre.company().staffId();
    long open = centre.request();
    long done = centre.request();
    centre.take(done, "contact", "{\"outcome\":\"reached\"}").expect(200);
    String other = centre.agent();
    Directory.of(centre.company()).delete("staff", lena, 2);
    await().until(() -> other.equals(centre.read(open).text("assigned_to")));
    assertThat(centre.history(open))
        .containsExactly("requested", "assigned", "unassigned", "assigned");
    Reply kept = centre.read(done);
    assertThat(kept.text("status")).isEqualTo("contacted");
    assertThat(kept.value("assigned_to")).isNull();
  }

  @Test
  void without_auto_assign_they_wait_for_people() {
    centre.settings("{\"auto_assign\":false}");
    long id = centre.request();
    centre.take(id, "assign", "{}").expect(200);
    centre.agent();
    publishInactive(centre.company().staffId());
    await().until(() -> status(id).equals("pending"));
    run();
    assertThat(status(id)).isEqualTo("pending");
  }

  @Test
  void several_replicas_at_once_assign_each_request_once() throws Exception {
    centre.set(centre.company().staffId(), "max_open_callbacks", 0);
    List<Long> ids = LongStream.range(0, 8).map(_ -> centre.request()).boxed().toList();
    centre.agent();
    Together.run(
        4,
        () -> {
          run();
          return true;
        });
    assertThat(ids)
        .allSatisfy(id -> assertThat(centre.history(id)).containsExactly("requested", "assigned"));
  }

  private void publishInactive(String staffId) {
    CallCentre here = centre;
    Directory.of(here.company())
        .put(
            """
            {"staff":[{"id":"%s","version":2,"branch_id":"%s","name":"Lena Brandt","role":"agent",
              "active":false}]}
            """
                .formatted(staffId, here.company().branchId()))
        .expect(202);
  }

  private String status(long id) {
    return centre.read(id).text("status");
  }

  private void run() {
    Uni<Void> round = assignOrphans.run();
    round.await().atMost(Duration.ofSeconds(20));
  }
}
