package dev.suite.callback.callback;

import dev.suite.callback.settings.CallbackSettings;
import java.time.Duration;
import java.time.Instant;

/** What an attempt to call does to a request that is assigned. */
public sealed interface ContactEffect {
  /** Somebody spoke to the customer: the promise is kept. */
  record Reached() implements ContactEffect {}

  /**
   * Nobody answered; it is tried again.
   *
   * @param attempts failed ones so far, this one included
   * @param escalates whether these are too many
   */
  record Failed(int attempts, Instant nextAttemptAt, boolean escalates) implements ContactEffect {}

  /** It must not be tried again; the outcome is the reason. */
  record Cancelled(ContactOutcome reason) implements ContactEffect {}

  /** The effect of one attempt after {@code attempts} failed ones. */
  static ContactEffect of(
      ContactOutcome outcome, int attempts, CallbackSettings settings, Instant now) {
    if (outcome == ContactOutcome.reached) {
      return new Reached();
    }
    return outcome.endsIt()
        ? new Cancelled(outcome)
        : new Failed(
            attempts + 1,
            now.plus(Duration.ofMinutes(settings.retryMinutes())),
            attempts + 1 >= settings.maxAttempts());
  }
}
