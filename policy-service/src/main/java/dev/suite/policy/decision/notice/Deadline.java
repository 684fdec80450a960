package dev.suite.policy.decision.notice;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The notice a policy asks for and the notice given.
 *
 * @param requiredHours 0 to 8760
 * @param actualHours two decimals, rounded down; negative once the appointment began
 * @param at the last instant that keeps it
 */
public record Deadline(BigDecimal requiredHours, BigDecimal actualHours, Instant at) {

  /** The deadline of an appointment, seen with this much notice left. */
  public static Deadline of(BigDecimal requiredHours, Notice notice, Instant startsAt) {
    return new Deadline(requiredHours, notice.hours(), Notice.deadline(startsAt, requiredHours));
  }
}
