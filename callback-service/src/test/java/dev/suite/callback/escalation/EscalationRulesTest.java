package dev.suite.callback.escalation;

import static dev.suite.callback.escalation.EscalationReason.multiple_attempts_failed;
import static dev.suite.callback.escalation.EscalationReason.sla_breach;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.Priority;
import dev.suite.callback.escalation.EscalationVerdict.Due;
import dev.suite.callback.escalation.EscalationVerdict.NotBefore;
import dev.suite.callback.escalation.EscalationVerdict.Over;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationRulesTest {
  private static final Instant DEADLINE = Instant.parse("2026-11-17T14:00:00Z");
  private static final Duration INSTANT = Duration.ofNanos(1_000);
  private static final Cooldown FOUR_HOURS = Cooldown.ofHours(new BigDecimal("4"));

  private final EscalationRules rules = new EscalationRules(FOUR_HOURS, 3);

  @Test
  void determines_escalation_reason_for_sla_breach() {
    assertThat(judge(open(2), null, DEADLINE.plus(INSTANT))).isEqualTo(new Due(sla_breach));
  }

  @Test
  void determines_escalation_reason_for_multiple_attempts() {
    assertThat(judge(open(3), null, DEADLINE.minusSeconds(1)))
        .isEqualTo(new Due(multiple_attempts_failed));
    assertThat(judge(open(4), null, DEADLINE.plusSeconds(1)))
        .isEqualTo(new Due(multiple_attempts_failed));
  }

  @Test
  void at_the_deadline_itself_the_promise_is_not_broken_yet() {
    assertThat(judge(open(0), null, DEADLINE)).isEqualTo(new NotBefore(DEADLINE));
  }

  @Test
  void the_cooldown_holds_to_its_last_instant() {
    Instant escalated = DEADLINE.plusSeconds(1);
    Instant end = escalated.plus(Duration.ofHours(4));
    assertThat(judge(open(3), escalated, end.minus(INSTANT))).isEqualTo(new NotBefore(end));
    assertThat(judge(open(0), escalated, end)).isEqualTo(new Due(sla_breach));
  }

  @Test
  void after_a_cooldown_before_the_deadline_it_waits_for_the_deadline() {
    Instant escalated = DEADLINE.minus(Duration.ofHours(6));
    assertThat(judge(open(0), escalated, DEADLINE.minus(Duration.ofHours(2))))
        .isEqualTo(new NotBefore(DEADLINE));
  }

  @Test
  void without_a_cooldown_each_level_comes_at_once_and_the_chain_pauses_before_it_repeats() {
    var impatient = new EscalationRules(Cooldown.ofHours(BigDecimal.ZERO), 3);
    Instant end = DEADLINE.plus(Duration.ofHours(4));
    Takeover second = new Takeover(2, "other");
    assertThat(impatient.pause(second, 1, DEADLINE, DEADLINE)).isEmpty();
    for (Takeover again : List.of(second, new Takeover(1, "manager"), Takeover.NOBODY)) {
      assertThat(impatient.pause(again, 2, DEADLINE, end.minus(INSTANT))).contains(end);
      assertThat(impatient.pause(again, 2, DEADLINE, end)).isEmpty();
    }
    assertThat(impatient.pause(Takeover.NOBODY, 0, null, DEADLINE)).isEmpty();
    assertThat(impatient.pause(Takeover.NOBODY, 0, DEADLINE, DEADLINE)).contains(end);
  }

  @Test
  void with_a_cooldown_that_alone_counts() {
    assertThat(rules.pause(Takeover.NOBODY, 3, DEADLINE, DEADLINE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"contacted", "completed", "cancelled"})
  void an_answered_or_closed_one_is_left_alone_whatever_else_is_true(CallbackStatus status) {
    Instant late = DEADLINE.plus(Duration.ofDays(9));
    assertThat(judge(request(status, 9), null, late)).isEqualTo(new Over());
    assertThat(judge(request(status, 9), late, late)).isEqualTo(new Over());
  }

  @Test
  void one_that_nobody_has_is_escalated_too() {
    assertThat(judge(request(CallbackStatus.pending, 0), null, DEADLINE.plusSeconds(1)))
        .isEqualTo(new Due(sla_breach));
  }

  @Test
  void a_cooldown_may_be_any_part_of_an_hour() {
    assertThat(Cooldown.ofHours(new BigDecimal("0.001")).length())
        .isEqualTo(Duration.ofMillis(3_600));
    assertThat(Cooldown.ofHours(new BigDecimal("0.000000000001")).length()).isZero();
    assertThat(Cooldown.ofHours(new BigDecimal("8760")).length()).isEqualTo(Duration.ofDays(365));
  }

  private EscalationVerdict judge(CallbackRequest request, Instant lastEscalatedAt, Instant now) {
    return rules.judge(request, lastEscalatedAt, now);
  }

  private static CallbackRequest open(int attempts) {
    return request(CallbackStatus.assigned, attempts);
  }

  private static CallbackRequest request(CallbackStatus status, int attempts) {
    return new CallbackRequest(
        7,
        314,
        "altona",
        null,
        null,
        null,
        "lena",
        "+4915112345678",
        "Anna Weber",
        Priority.normal,
        status,
        null,
        attempts,
        null,
        null,
        null,
        null,
        null,
        null,
        DEADLINE,
        null,
        null,
        1,
        DEADLINE.minusSeconds(9),
        DEADLINE.minusSeconds(9));
  }
}
