package dev.suite.notification.channel;

/** What the status of an HTTP provider's answer means. */
public final class ProviderAnswer {
  private static final int TOO_MANY = 429;

  private ProviderAnswer() {}

  /**
   * 2xx: accepted; 429 and 5xx: not now; anything else: never.
   *
   * @param messageId the provider's name for the message, or null
   */
  public static Outcome outcome(int status, String messageId) {
    String code = "http_" + status;
    if (status / 100 == 2) {
      return new Outcome.Accepted(messageId);
    }
    return status == TOO_MANY || status / 100 == 5
        ? new Outcome.TemporaryFailure(code, "the provider does not take it now")
        : new Outcome.PermanentFailure(code, "the provider refuses it");
  }
}
