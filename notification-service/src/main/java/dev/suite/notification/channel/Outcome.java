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

  /** Which of these it is, as the API and the tables name it. */
  default String kind() {
    return switch (this) {
      case Accepted _ -> "accepted";
      case TemporaryFailure _ -> "temporary_failure";
      case PermanentFailure _ -> "permanent_failure";
      case Unknown _ -> "unknown";
    };
  }

  /** Why it was not accepted, for machines; null where it was. */
  default String code() {
    return null;
  }

  /** Why it was not accepted, for people, without any address; null where it was. */
  default String detail() {
    return null;
  }
}
