package dev.suite.policy.decision.message;

import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.reason.ReasonCode;
import java.time.ZoneId;
import java.util.Locale;

/** Says a reason in the reader's language, with the numbers that were compared. */
public final class ReasonMessages {

  private ReasonMessages() {}

  /**
   * One sentence for one reason of a decision.
   *
   * @param language German where it is German, else English
   * @param zone the company's, for the times named
   */
  public static String message(ReasonCode reason, Decision decision, Locale language, ZoneId zone) {
    return language.getLanguage().equals("de")
        ? new GermanReasons(new ReasonNumbers(decision, Locale.GERMANY, "dd.MM.yyyy", zone))
            .message(reason)
        : new EnglishReasons(new ReasonNumbers(decision, Locale.UK, "d MMM yyyy", zone))
            .message(reason);
  }
}
