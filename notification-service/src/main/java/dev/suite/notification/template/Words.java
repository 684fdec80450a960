package dev.suite.notification.template;

import java.util.Locale;
import java.util.Map;

/** The words for codes of ours; other languages than German get the English ones. */
final class Words {
  private static final Map<String, String> GERMAN =
      Map.of(
          "cancel", "abgesagt",
          "reschedule", "verschoben",
          "urgent", "dringend",
          "high", "hoch",
          "normal", "normal",
          "sla_breach", "die Frist ist verstrichen",
          "multiple_attempts_failed", "mehrere Versuche sind gescheitert",
          "manual_escalation", "von Hand weitergegeben",
          "in_time", "noch nicht überfällig");
  private static final Map<String, String> ENGLISH =
      Map.of(
          "cancel", "cancelled",
          "reschedule", "moved",
          "urgent", "urgent",
          "high", "high",
          "normal", "normal",
          "sla_breach", "the deadline has passed",
          "multiple_attempts_failed", "several attempts failed",
          "manual_escalation", "handed on by a person",
          "in_time", "not overdue yet");

  private Words() {}

  static String of(String code, Locale locale) {
    return (isGerman(locale) ? GERMAN : ENGLISH).getOrDefault(code, code);
  }

  static boolean isGerman(Locale locale) {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
  }
}
