package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/**
 * What the constraints of the tables refuse under load is a refusal for its caller, never a 500.
 */
@QuarkusTest
class ConflictsUnderLoadTest extends AtTheStart {
  private static final int AT_ONCE = 32;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.ofAdmin(salon);

  @Test
  void of_many_who_cancel_one_appointment_one_does() throws Exception {
    long appointment = appointment();
    assertThat(statuses(() -> desk.cancel(appointment))).isEqualTo(Map.of(201, 1L, 409, 31L));
  }

  @Test
  void of_many_with_one_key_one_works_and_the_others_are_told_its_answer_or_to_wait()
      throws Exception {
    long appointment = appointment();
    Desk keyed = desk.with("Idempotency-Key", "one");
    Map<Boolean, List<Reply>> replies =
        Together.run(AT_ONCE, () -> keyed.cancel(appointment)).stream()
            .collect(partitioningBy(reply -> reply.status() == 201));
    assertThat(replies.get(true))
        .extracting(Reply::body)
        .isNotEmpty()
        .containsOnly(told(keyed, appointment));
    assertThat(replies.get(false)).allSatisfy(reply -> reply.expectProblem(409, "in_progress"));
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM appointment_modifications WHERE appointment_id = ?",
                appointment))
        .isEqualTo(1);
  }

  @Test
  void of_many_who_create_one_policy_one_does_and_the_others_have_not_read_it() throws Exception {
    Policies policies = Policies.of(salon);
    Map<Integer, Long> statuses =
        statuses(() -> policies.save("company", salon.companyId(), "{\"hours_before\":1}"));
    assertThat(statuses.get(201)).isEqualTo(1);
    assertThat(statuses.keySet()).isSubsetOf(201, 412, 428);
  }

  @Test
  void what_is_deleted_while_it_is_cancelled_is_cancelled_or_not_found() throws Exception {
    Queue<Long> appointments = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < AT_ONCE; i++) {
      appointments.add(appointment());
    }
    Directory directory = Directory.of(salon);
    Map<Integer, Long> statuses =
        statuses(() -> {
          long appointment = appointments.remove();
          directory.delete("appointment", appointment, 2);
          return desk.cancel(appointment);
        });
    assertThat(statuses.keySet()).isSubsetOf(201, 404);
  }

  private static Map<Integer, Long> statuses(Callable<Reply> request) throws Exception {
    List<Reply> replies = Together.run(AT_ONCE, request);
    return replies.stream().collect(groupingBy(Reply::status, counting()));
  }

  private static String told(Desk keyed, long appointment) {
    return keyed.cancel(appointment).expect(201).body();
  }

  private long appointment() {
    return salon.appointment(START.plus(Duration.ofDays(3)));
  }
}
