package dev.suite.notification.channel;

/** What became of one attempt to hand a message to a provider. */
public sealed interface Outcome {
  /** The provider has it; {@code providerMessageId} is its name for it, or null. */
  record Accepted(String providerMessageId) implements Outcome {}

  /** Not now; the same message may be taken later. */
  record TemporaryFailure(String code, String detail) implements Outcome {}

  /** Never; trying again changes nothing. */
  record PermanentFailure(String code, String detail) implements Outcome {}

  /** Nobody can say whether the provider has it. */
  record Unknown(String code, String detail) implements Outcome {}
}
