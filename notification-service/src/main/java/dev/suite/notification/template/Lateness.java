package dev.suite.notification.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How late something is, as people say it: in minutes under an hour, else in hours. */
final class Lateness {
  private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);
  private static final BigDecimal MORE_THAN_AN_HOUR = BigDecimal.valueOf(61);

  private Lateness() {}

  static String of(BigDecimal hours, Locale locale) {
    int minutes = minutes(hours);
    String number = NumberFormat.getNumberInstance(locale).format(hours);
    return Words.isGerman(locale) ? german(minutes, number) : english(minutes, number);
  }

  /** From 0 to 61: beyond an hour the hours are said. */
  private static int minutes(BigDecimal hours) {
    return hours
        .multiply(MINUTES_AN_HOUR)
        .max(BigDecimal.ZERO)
        .min(MORE_THAN_AN_HOUR)
        .setScale(0, RoundingMode.HALF_UP)
        .intValueExact();
  }

  private static String german(int minutes, String hours) {
    return switch (minutes) {
      case 0 -> "überfällig seit weniger als einer Minute";
      case 1 -> "überfällig seit einer Minute";
      case 60 -> "überfällig seit einer Stunde";
      default ->
          minutes < 60
              ? "überfällig seit %d Minuten".formatted(minutes)
              : "überfällig seit %s Stunden".formatted(hours);
    };
  }

  private static String english(int minutes, String hours) {
    return switch (minutes) {
      case 0 -> "overdue for less than a minute";
      case 1 -> "overdue for one minute";
      case 60 -> "overdue for one hour";
      default ->
          minutes < 60
              ? "overdue for %d minutes".formatted(minutes)
              : "overdue for %s hours".formatted(hours);
    };
  }
}
