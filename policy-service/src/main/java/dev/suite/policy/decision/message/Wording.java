package dev.suite.policy.decision.message;

import dev.suite.policy.decision.fee.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How numbers, amounts and times are written for readers of one language.
 *
 * @param zone the company's, for the times named
 */
record Wording(Locale locale, String datePattern, ZoneId zone) {

  static Wording german(ZoneId zone) {
    return new Wording(Locale.GERMANY, "dd.MM.yyyy", zone);
  }

  static Wording english(ZoneId zone) {
    return new Wording(Locale.UK, "d MMM yyyy", zone);
  }

  String number(BigDecimal number) {
    return NumberFormat.getNumberInstance(locale).format(number);
  }

  /** An amount with its currency, without the no-break spaces a display would want. */
  String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(money.currency());
    format.setMaximumFractionDigits(money.amount().scale());
    return format.format(money.amount()).replace('\u00a0', ' ');
  }

  String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern, locale).format(date);
  }

  String time(Instant instant) {
    return DateTimeFormatter.ofPattern(datePattern + " HH:mm", locale).format(instant.atZone(zone));
  }
}
