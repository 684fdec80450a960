package dev.suite.callback.overdue.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheHotline;
import dev.suite.callback.suite.Hotline;
import dev.suite.testkit.service.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalateAfterAttemptsTest extends AtTheHotline {
  @Test
  void the_last_attempt_that_may_fail_escalates_at_once() {
    String manager = hotline.hire("manager");
    long id = hotline.urgent();
    hotline.fail(id);
    hotline.fail(id);
    assertThat(Hotline.escalated(id)).isEmpty();
    Reply answer = hotline.fail(id);
    assertThat(answer.text("assigned_to")).isEqualTo(manager);
    assertThat(answer.number("attempts")).isEqualTo(3);
    assertThat(Hotline.escalated(id)).containsExactly("multiple_attempts_failed|1|" + manager);
    assertThat(hotline.centre().events(id)).containsOnlyOnce("callback_escalated");
  }

  @Test
  void within_the_cooldown_it_waits_for_its_end() {
    hotline.centre().settings("{\"max_attempts\":1}");
    hotline.hire("manager");
    String admin = hotline.hire("admin");
    long id = hotline.request("normal");
    hotline.step(id, "escalate", "{}").expect(201);
    clock.advance(Duration.ofHours(1));
    hotline.fail(id);
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(1);
    clock.advance(Duration.ofHours(3));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id))
        .hasSize(2)
        .last()
        .isEqualTo("multiple_attempts_failed|3|" + admin);
  }

  @Test
  void a_number_that_is_wrong_ends_it_instead() {
    hotline.centre().settings("{\"max_attempts\":1}");
    hotline.hire("manager");
    long id = hotline.urgent();
    hotline.step(id, "contact", "{\"outcome\":\"wrong_number\"}").expect(200);
    clock.advance(Duration.ofDays(1));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).isEmpty();
  }
}
