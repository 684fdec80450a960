package dev.suite.runtime.directory.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks of the fields of one row; each leaves a fault where it does not hold. */
final class RowChecks {
  private static final int EMAIL = 320;
  private static final int PHONE = 20;
  private static final int LOCALE = 35;
  private static final BigDecimal HIGHEST_PRICE = new BigDecimal("99999999.99");
  private static final Pattern CHAR_36 = Pattern.compile("[\\x21-\\x7e]{1,36}");

  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final List<RowFault> faults = new ArrayList<>();

  /** What did not hold. */
  List<RowFault> faults() {
    return faults;
  }

  void addAll(List<RowFault> more) {
    faults.addAll(more);
  }

  void instant(String field, Instant instant) {
    check(
        field,
        !instant.isBefore(EARLIEST) && instant.isBefore(LATEST),
        "must be in the years 1000 to 9999");
  }

  void contact(String email, String phone) {
    check("email", email == null || email.length() <= EMAIL, "must have 320 characters at most");
    check("phone", phone == null || phone.length() <= PHONE, "must have 20 characters at most");
  }

  void text(String field, String value, int longest) {
    check(
        field,
        !value.isBlank() && value.length() <= longest,
        "must have 1 to " + longest + " characters");
  }

  void charId(String field, String value) {
    check(field, CHAR_36.matcher(value).matches(), "must be 1 to 36 ASCII characters, no blanks");
  }

  void price(BigDecimal price) {
    check(
        "price",
        price == null
            || (price.signum() >= 0
                && price.stripTrailingZeros().scale() <= 2
                && price.compareTo(HIGHEST_PRICE) <= 0),
        "must be 0 to 99999999.99 with two decimals at most");
  }

  void zone(String zone) {
    check(
        "time_zone",
        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
        "must be an IANA time zone such as Europe/Berlin");
  }

  void locale(String locale) {
    check(
        "locale",
        locale == null
            || (locale.length() <= LOCALE
                && !Locale.forLanguageTag(locale.replace('_', '-')).getLanguage().isEmpty()),
        "must be a language tag such as de or en-GB");
  }

  void currency(String code) {
    check("currency", isCurrency(code), "must be an ISO 4217 code in use");
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  void check(String field, boolean holds, String message) {
    if (!holds) {
      faults.add(new RowFault(field, message));
    }
  }
}
