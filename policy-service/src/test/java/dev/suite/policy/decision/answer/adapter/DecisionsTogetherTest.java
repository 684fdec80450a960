package dev.suite.policy.decision.answer.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Together;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Those asked for at the same moment share a statement. */
@QuarkusTest
class DecisionsTogetherTest extends AtTheStart {
  private static final int ASKED = 96;

  private record Asked(Desk desk, long appointment, Reply alone) {}

  private final DirectoryFixture one = SuiteOfTests.salon();
  private final DirectoryFixture other = SuiteOfTests.salon();
  private final DirectoryFixture third = SuiteOfTests.salon();

  @Test
  void each_of_many_questions_asked_at_once_gets_its_own_answer() throws Exception {
    Policies.of(one).company("{\"hours_before\":24,\"fee\":\"1.00\"}");
    Policies.of(other).company("{\"hours_before\":48,\"fee\":\"2.00\"}");
    List<Asked> questions =
        IntStream.range(0, ASKED)
            .mapToObj(i -> asked(List.of(one, other, third).get(i % 3), 20 + i))
            .toList();
    AtomicInteger next = new AtomicInteger();
    Together.run(
        ASKED,
        () -> {
          Asked asked = questions.get(next.getAndIncrement());
          Reply reply = asked.desk().ask(asked.appointment()).expect(200);
          assertThat(without(reply)).isEqualTo(without(asked.alone()));
          return reply;
        });
  }

  @Test
  void an_appointment_of_another_company_is_unknown_to_who_asks_beside_those_who_know_it()
      throws Exception {
    long appointment = one.appointment(START.plus(Duration.ofHours(30)));
    Desk owner = Desk.of(one);
    Desk stranger = Desk.of(other);
    AtomicInteger turn = new AtomicInteger();
    Together.run(
        ASKED,
        () ->
            turn.getAndIncrement() % 2 == 0
                ? owner.ask(appointment).expect(200)
                : stranger.ask(appointment).expectProblem(404, "not_found"));
  }

  private Asked asked(DirectoryFixture salon, int hours) {
    long appointment = salon.appointment(START.plus(Duration.ofHours(hours)));
    Desk desk = Desk.of(salon);
    return new Asked(desk, appointment, desk.ask(appointment).expect(200));
  }

  /** What is decided; the quote is signed anew each time. */
  private static List<Object> without(Reply reply) {
    return List.of(
        reply.text("fee.amount"),
        reply.flag("allowed"),
        reply.instant("notice.deadline"),
        Desk.reasons(reply),
        reply.value("trace"));
  }
}
