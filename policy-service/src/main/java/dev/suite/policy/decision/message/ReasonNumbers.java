package dev.suite.policy.decision.message;

import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.fee.Money;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A decision's numbers written for one language and time zone. */
record ReasonNumbers(Decision decision, Locale locale, String datePattern, ZoneId zone) {

  String startsAt() {
    return time(decision.appointment().startsAt());
  }

  String deadline() {
    return time(decision.deadline().at());
  }

  String requiredHours() {
    return NumberFormat.getNumberInstance(locale).format(decision.deadline().requiredHours());
  }

  /** The fee with its currency, without the no-break spaces a display would want. */
  String fee() {
    Money fee = decision.fee().orElseThrow();
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(fee.currency());
    format.setMinimumFractionDigits(fee.amount().scale());
    format.setMaximumFractionDigits(fee.amount().scale());
    return format.format(fee.amount()).replace('\u00a0', ' ');
  }

  long limit() {
    return decision.quota().limit().orElseThrow();
  }

  long used() {
    return decision.quota().used();
  }

  String firstDay() {
    return date(decision.quota().window().firstDay());
  }

  String lastDay() {
    return date(decision.quota().window().lastDay());
  }

  private String date(LocalDate date) {
    return DateTimeFormatter.ofPattern(datePattern, locale).format(date);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern(datePattern + " HH:mm", locale).format(instant.atZone(zone));
  }
}
