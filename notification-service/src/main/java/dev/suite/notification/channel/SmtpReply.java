package dev.suite.notification.channel;

/** What the code of an SMTP server's reply means (RFC 5321, 4.2.1). */
public final class SmtpReply {
  private SmtpReply() {}

  /**
   * 4xx: not now; 5xx: never.
   *
   * @param text the reply without addresses
   */
  public static Outcome refusal(int code, String text) {
    return code / 100 == 5
        ? new Outcome.PermanentFailure("smtp_" + code, text)
        : new Outcome.TemporaryFailure("smtp_" + code, text);
  }
}
