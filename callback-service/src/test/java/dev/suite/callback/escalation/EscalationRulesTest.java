package dev.suite.callback.escalation;

import static dev.suite.callback.escalation.EscalationReason.multiple_attempts_failed;
import static dev.suite.callback.escalation.EscalationReason.sla_breach;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.escalation.EscalationRules.Watched;
import dev.suite.callback.escalation.EscalationVerdict.Due;
import dev.suite.callback.escalation.EscalationVerdict.NotBefore;
import dev.suite.callback.escalation.EscalationVerdict.Over;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscalationRulesTest {
  private static final Instant DEADLINE = Instant.parse("2026-11-17T14:00:00Z");
  private static final Duration INSTANT = Duration.ofNanos(1_000);
  private static final Cooldown FOUR_HOURS = Cooldown.ofHours(new BigDecimal("4"));

  private final EscalationRules rules = new EscalationRules(FOUR_HOURS, 3);

  @Test
  void determines_escalation_reason_for_sla_breach() {
    assertThat(rules.judge(never(2), DEADLINE.plus(INSTANT))).isEqualTo(new Due(sla_breach));
  }

  @Test
  void determines_escalation_reason_for_multiple_attempts() {
    assertThat(rules.judge(never(3), DEADLINE.minusSeconds(1)))
        .isEqualTo(new Due(multiple_attempts_failed));
    assertThat(rules.judge(never(4), DEADLINE.plusSeconds(1)))
        .isEqualTo(new Due(multiple_attempts_failed));
  }

  @Test
  void at_the_deadline_itself_the_promise_is_not_broken_yet() {
    assertThat(rules.judge(never(0), DEADLINE)).isEqualTo(new NotBefore(DEADLINE));
  }

  @Test
  void the_cooldown_holds_to_its_last_instant() {
    Instant escalated = DEADLINE.plusSeconds(1);
    Instant end = escalated.plus(Duration.ofHours(4));
    assertThat(rules.judge(since(escalated), end.minus(INSTANT))).isEqualTo(new NotBefore(end));
    assertThat(rules.judge(since(escalated), end)).isEqualTo(new Due(sla_breach));
  }

  @Test
  void after_a_cooldown_before_the_deadline_it_waits_for_the_deadline() {
    Instant escalated = DEADLINE.minus(Duration.ofHours(6));
    assertThat(rules.judge(since(escalated), DEADLINE.minus(Duration.ofHours(2))))
        .isEqualTo(new NotBefore(DEADLINE));
  }

  @Test
  void an_answered_or_closed_one_is_left_alone_whatever_else_is_true() {
    var closed = new Watched(false, DEADLINE, 9, DEADLINE);
    assertThat(rules.judge(closed, DEADLINE.plus(Duration.ofDays(9)))).isEqualTo(new Over());
  }

  @Test
  void a_cooldown_may_be_any_part_of_an_hour() {
    assertThat(Cooldown.ofHours(new BigDecimal("0.001")).length())
        .isEqualTo(Duration.ofMillis(3_600));
    assertThat(Cooldown.ofHours(new BigDecimal("0.000000000001")).length()).isZero();
    assertThat(Cooldown.ofHours(new BigDecimal("8760")).length()).isEqualTo(Duration.ofDays(365));
  }

  private static Watched never(int attempts) {
    return new Watched(true, DEADLINE, attempts, null);
  }

  private static Watched since(Instant escalated) {
    return new Watched(true, DEADLINE, 0, escalated);
  }
}
