package dev.suite.notification.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;

/** What stands in the place of a name, before a language is chosen. */
public sealed interface Value {
  /** As it is. */
  record Text(String text) implements Value {}

  /** A code of ours that people know under a word. */
  record Word(String code) implements Value {}

  /** The day an instant falls on. */
  record Day(Instant at) implements Value {}

  /** The time of day of an instant. */
  record Time(Instant at) implements Value {}

  /** An amount of money; the currency is ISO 4217. */
  record Amount(BigDecimal amount, String currency) implements Value {}

  /** A number. */
  record Quantity(BigDecimal number) implements Value {}

  /** How late something is, in hours from 0. */
  record Overdue(BigDecimal hours) implements Value {}

  /** Text, or a dash where there is none: a name of ours always has a value. */
  static Value orDash(String text) {
    return new Text(text == null || text.isBlank() ? "–" : text);
  }

  /** The value as the reader of a language in a zone writes it. */
  default String written(Reader reader) {
    return switch (this) {
      case Text(String text) -> text;
      case Word(String code) -> Words.of(code, reader.locale());
      case Day(Instant at) ->
          formatted(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL), at, reader);
      case Time(Instant at) ->
          formatted(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at, reader);
      case Amount(BigDecimal amount, String currency) -> money(amount, currency, reader);
      case Quantity(BigDecimal number) ->
          NumberFormat.getNumberInstance(reader.locale()).format(number);
      case Overdue(BigDecimal hours) -> Lateness.of(hours, reader.locale());
    };
  }

  private static String formatted(DateTimeFormatter format, Instant at, Reader reader) {
    return format.withLocale(reader.locale()).withZone(reader.zone()).format(at);
  }

  private static String money(BigDecimal amount, String currency, Reader reader) {
    NumberFormat format = NumberFormat.getCurrencyInstance(reader.locale());
    Currency unit = Currency.getInstance(currency);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
    format.setMaximumFractionDigits(Math.max(unit.getDefaultFractionDigits(), amount.scale()));
    return format.format(amount);
  }
}
