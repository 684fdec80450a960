package dev.suite.callback.escalation;

import java.time.Instant;

/**
 * When requests of a branch are escalated by themselves.
 *
 * @param maxAttempts how many attempts may fail, from 1
 */
public record EscalationRules(Cooldown cooldown, int maxAttempts) {

  /**
   * What the rules look at.
   *
   * @param open nobody has been reached and nobody has closed it
   * @param attempts those that failed
   * @param lastEscalatedAt null where it never was
   */
  public record Watched(boolean open, Instant expiresAt, int attempts, Instant lastEscalatedAt) {}

  /** Judges a request; the cooldown comes before any reason. */
  public EscalationVerdict judge(Watched request, Instant now) {
    if (!request.open()) {
      return new EscalationVerdict.Over();
    }
    if (request.lastEscalatedAt() != null
        && now.isBefore(cooldown.endAfter(request.lastEscalatedAt()))) {
      return new EscalationVerdict.NotBefore(cooldown.endAfter(request.lastEscalatedAt()));
    }
    return EscalationReason.of(now.isAfter(request.expiresAt()), request.attempts(), maxAttempts)
        .<EscalationVerdict>map(EscalationVerdict.Due::new)
        .orElseGet(() -> new EscalationVerdict.NotBefore(request.expiresAt()));
  }
}
