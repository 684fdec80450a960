package dev.suite.callback.overdue.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheHotline;
import dev.suite.callback.suite.Hotline;
import dev.suite.testkit.service.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a request that cannot be escalated. */
@QuarkusTest
class EscalationFailureTest extends AtTheHotline {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  @Inject EscalationAuditor auditor;
  @Inject MeterRegistry metrics;

  /** The auditor counts over all companies: what other tests left open is closed first. */
  @BeforeEach
  void nothing_is_under_way() {
    Rows.update("UPDATE callback_requests SET status = 'cancelled', next_escalation_at = NULL");
    Rows.update("UPDATE callback_escalations SET resolved_at = escalated_at");
  }

  @Test
  void continues_on_individual_callback_failure() {
    hotline.hire("manager");
    long first = hotline.urgent();
    long broken = hotline.urgent();
    long last = hotline.urgent();
    damage(broken);
    overdue();
    assertThat(Hotline.escalated(first)).hasSize(1);
    assertThat(Hotline.escalated(broken)).isEmpty();
    assertThat(Hotline.escalated(last)).hasSize(1);
  }

  @Test
  void a_failed_one_is_tried_again_after_1_5_and_15_minutes_and_then_shown_by_the_auditor() {
    hotline.hire("manager");
    long id = hotline.urgent();
    damage(id);
    overdue();
    assertThat(failures(id)).isEqualTo(1);
    int failures = 1;
    for (int minutes : new int[] {1, 5, 15}) {
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      escalateWhatIsDue();
      assertThat(failures(id)).isEqualTo(failures);
      assertThat(stuck("given_up")).isZero();
      clock.advance(Duration.ofSeconds(1));
      escalateWhatIsDue();
      assertThat(failures(id)).isEqualTo(++failures);
    }
    clock.advance(Duration.ofDays(1));
    escalateWhatIsDue();
    assertThat(failures(id)).isEqualTo(4);
    assertThat(stuck("given_up")).isOne();
    repair(id);
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).isEmpty();
    hotline.step(id, "escalate", "{}").expect(201);
    assertThat(stuck("given_up")).isZero();
  }

  @Test
  void one_that_works_again_is_escalated_at_the_next_try() {
    hotline.hire("manager");
    long id = hotline.urgent();
    damage(id);
    overdue();
    repair(id);
    clock.advance(Duration.ofMinutes(1));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).hasSize(1);
    assertThat(failures(id)).isZero();
  }

  @Test
  void with_nobody_at_all_it_is_recorded_and_shown_until_somebody_has_it() {
    long id = hotline.urgent();
    overdue();
    assertThat(Hotline.escalated(id)).containsExactly("sla_breach|3|null");
    assertThat(hotline.centre().read(id).text("assigned_to"))
        .isEqualTo(hotline.company().staffId());
    assertThat(hotline.centre().events(id))
        .containsExactly("callback_requested", "callback_assigned", "callback_escalated");
    assertThat(stuck("nobody_left")).isOne();
    assertThat(unattended()).isOne();
    String manager = hotline.hire("manager");
    clock.advance(Duration.ofHours(4));
    escalateWhatIsDue();
    assertThat(Hotline.escalated(id)).last().isEqualTo("sla_breach|1|" + manager);
    assertThat(stuck("nobody_left")).isZero();
    assertThat(unattended()).isZero();
  }

  private int unattended() {
    return hotline
        .client()
        .get("/escalations?resolved=false&unattended=true")
        .expect(200)
        .list("items")
        .size();
  }

  private double stuck(String why) {
    auditor.run().await().atMost(LIMIT);
    return metrics.get("suite.escalations.stuck").tag("why", why).gauge().value();
  }

  /** Makes a request that cannot be read. */
  private static void damage(long id) {
    Rows.update("UPDATE callback_requests SET preferred_time_window = '{}' WHERE id = ?", id);
  }

  private static void repair(long id) {
    Rows.update("UPDATE callback_requests SET preferred_time_window = NULL WHERE id = ?", id);
  }

  private static long failures(long id) {
    return Rows.number("SELECT escalation_failures FROM callback_requests WHERE id = ?", id);
  }

  private void overdue() {
    clock.advance(Duration.ofHours(2).plusSeconds(1));
    escalateWhatIsDue();
  }
}
