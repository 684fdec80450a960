package dev.suite.runtime.event;

import dev.suite.contracts.AppointmentModified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * What a modification must be, beyond its shape, for every service to take it: none may tell people
 * of one that another refuses to record.
 */
public final class ModificationRules {
  private static final BigDecimal HIGHEST_FEE = new BigDecimal("99999999.99");
  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_ACTOR = 255;

  private ModificationRules() {}

  /**
   * Checks it.
   *
   * @throws UnreadableEventException naming the field that cannot be
   */
  public static void check(AppointmentModified event) throws UnreadableEventException {
    BigDecimal amount = event.fee().amount();
    check(event.companyId() > 0, "/company_id", "must be above 0");
    check(
        amount.signum() >= 0
            && amount.compareTo(HIGHEST_FEE) <= 0
            && amount.stripTrailingZeros().scale() <= 2,
        "/fee/amount",
        "must be 0 to 99999999.99 with two decimals at most");
    check(
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(event.fee().currency())),
        "/fee/currency",
        "must be an ISO 4217 code");
    check(
        event.reason() == null || characters(event.reason()) <= LONGEST_TEXT,
        "/reason",
        "must have 1000 characters at most");
    check(isActor(event.modifiedBy().id()), "/modified_by/id", "must be 1 to 255 ASCII characters");
    check(isColumn(event.occurredAt()), "/occurred_at", "must be in the years 1000 to 9999");
    check(isColumn(event.newStartsAt()), "/new_starts_at", "must be in the years 1000 to 9999");
  }

  /** As the schema and the column count them: an emoji is one, not two. */
  private static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  private static boolean isColumn(Instant instant) {
    return instant == null || (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST));
  }

  private static boolean isActor(String id) {
    return !id.isEmpty()
        && id.length() <= LONGEST_ACTOR
        && id.chars().allMatch(character -> character > 0x20 && character < 0x7f);
  }

  private static void check(boolean holds, String pointer, String message)
      throws UnreadableEventException {
    if (!holds) {
      throw new UnreadableEventException(pointer, message, null);
    }
  }
}
