package dev.suite.policy.decision.message;

import dev.suite.policy.decision.fee.Fee;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How numbers, amounts and times are written for readers of one language.
 *
 * @param number how numbers are written; to be cloned, since a format is not to be shared
 * @param zone the company's, for the times named
 */
record Wording(
    NumberFormat number,
    NumberFormat money,
    DateTimeFormatter date,
    DateTimeFormatter time,
    ZoneId zone) {

  private static final Wording GERMAN = of(Locale.GERMANY, "dd.MM.yyyy");
  private static final Wording ENGLISH = of(Locale.UK, "d MMM yyyy");

  private static Wording of(Locale locale, String date) {
    return new Wording(
        NumberFormat.getNumberInstance(locale),
        NumberFormat.getCurrencyInstance(locale),
        DateTimeFormatter.ofPattern(date, locale),
        DateTimeFormatter.ofPattern(date + " HH:mm", locale),
        ZoneOffset.UTC);
  }

  static Wording german(ZoneId zone) {
    return GERMAN.in(zone);
  }

  static Wording english(ZoneId zone) {
    return ENGLISH.in(zone);
  }

  private Wording in(ZoneId other) {
    return new Wording(number, money, date, time, other);
  }

  String number(BigDecimal value) {
    return ((NumberFormat) number.clone()).format(value);
  }

  /** An amount with its currency, without the no-break spaces a display would want. */
  String money(Fee fee) {
    NumberFormat format = (NumberFormat) money.clone();
    format.setCurrency(fee.currency());
    format.setMaximumFractionDigits(fee.amount().scale());
    return format.format(fee.amount()).replace('\u00a0', ' ');
  }

  String date(LocalDate day) {
    return date.format(day);
  }

  String time(Instant instant) {
    return time.format(instant.atZone(zone));
  }
}
