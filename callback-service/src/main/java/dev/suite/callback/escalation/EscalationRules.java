package dev.suite.callback.escalation;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.settings.CallbackSettings;
import java.time.Instant;

/**
 * When requests of a branch are escalated by themselves.
 *
 * @param maxAttempts how many attempts may fail, from 1
 */
public record EscalationRules(Cooldown cooldown, int maxAttempts) {

  /** The rules that settings make. */
  public static EscalationRules of(CallbackSettings settings) {
    return new EscalationRules(Cooldown.ofHours(settings.cooldownHours()), settings.maxAttempts());
  }

  /**
   * Judges a request; the cooldown comes before any reason.
   *
   * @param lastEscalatedAt null where it never was escalated
   */
  public EscalationVerdict judge(CallbackRequest request, Instant lastEscalatedAt, Instant now) {
    if (!request.status().isOpen()) {
      return new EscalationVerdict.Over();
    }
    if (lastEscalatedAt != null && now.isBefore(cooldown.endAfter(lastEscalatedAt))) {
      return new EscalationVerdict.NotBefore(cooldown.endAfter(lastEscalatedAt));
    }
    return EscalationReason.of(request.isOverdue(now), request.attempts(), maxAttempts)
        .<EscalationVerdict>map(EscalationVerdict.Due::new)
        .orElseGet(() -> new EscalationVerdict.NotBefore(request.expiresAt()));
  }
}
