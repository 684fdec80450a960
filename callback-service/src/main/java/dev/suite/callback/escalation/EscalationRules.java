package dev.suite.callback.escalation;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.settings.CallbackSettings;
import java.time.Instant;
import java.util.Optional;

/**
 * When requests of a branch are escalated by themselves.
 *
 * @param maxAttempts how many attempts may fail, from 1
 */
public record EscalationRules(Cooldown cooldown, int maxAttempts) {
  private static final Cooldown BEFORE_IT_REPEATS =
      Cooldown.ofHours(CallbackSettings.DEFAULT.cooldownHours());

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

  /**
   * The instant before which this one does not take over; empty where they may now. Without a
   * cooldown the chain is gone through at once, and pauses all the same before it repeats.
   *
   * @param lastLevel the step taken last, 0 where none was
   * @param lastEscalatedAt null where it never was escalated
   */
  public Optional<Instant> pause(
      Takeover next, int lastLevel, Instant lastEscalatedAt, Instant now) {
    boolean climbs = next.staffId() != null && next.level() > lastLevel;
    return Optional.ofNullable(lastEscalatedAt)
        .filter(_ -> cooldown.isZero() && !climbs)
        .map(BEFORE_IT_REPEATS::endAfter)
        .filter(now::isBefore);
  }
}
