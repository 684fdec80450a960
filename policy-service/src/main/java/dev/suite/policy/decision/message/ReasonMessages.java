package dev.suite.policy.decision.message;

import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.decision.series.BookingDecision;
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
    return isGerman(language)
        ? new GermanReasons(new ReasonNumbers(decision, Wording.german(zone))).message(reason)
        : new EnglishReasons(new ReasonNumbers(decision, Wording.english(zone))).message(reason);
  }

  /** One sentence for one reason why a series may be booked or not. */
  public static String message(
      ReasonCode reason, BookingDecision decision, Locale language, ZoneId zone) {
    return isGerman(language)
        ? new SeriesReasons(decision, Wording.german(zone)).german(reason)
        : new SeriesReasons(decision, Wording.english(zone)).english(reason);
  }

  private static boolean isGerman(Locale language) {
    return language.getLanguage().equals("de");
  }
}
