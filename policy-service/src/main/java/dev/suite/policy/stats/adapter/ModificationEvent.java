package dev.suite.policy.stats.adapter;

import dev.suite.contracts.AppointmentModified;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.directory.DirectoryLookup.Names;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.event.UnreadableEventException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

/**
 * A modification as its event tells it.
 *
 * @param id the event's identity, unique in the company
 */
record ModificationEvent(String id, AppointmentModified data) {
  /** What makes an event the same event. */
  record Identity(long companyId, String id) {}

  private static final BigDecimal HIGHEST_FEE = new BigDecimal("99999999.99");
  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
  private static final int LONGEST_TEXT = 1_000;
  private static final int LONGEST_ACTOR = 255;

  /**
   * Checks what the columns and the rules need of it.
   *
   * @throws UnreadableEventException naming the field that cannot be
   */
  static ModificationEvent of(String id, AppointmentModified data) throws UnreadableEventException {
    BigDecimal amount = data.fee().amount();
    check(data.companyId() > 0, "/company_id", "must be above 0");
    check(
        amount.signum() >= 0
            && amount.compareTo(HIGHEST_FEE) <= 0
            && amount.stripTrailingZeros().scale() <= 2,
        "/fee/amount",
        "must be 0 to 99999999.99 with two decimals at most");
    check(
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equals(data.fee().currency())),
        "/fee/currency",
        "must be an ISO 4217 code");
    check(
        data.reason() == null || data.reason().length() <= LONGEST_TEXT,
        "/reason",
        "must have 1000 characters at most");
    check(isActor(data.modifiedBy().id()), "/modified_by/id", "must be 1 to 255 ASCII characters");
    check(isColumn(data.occurredAt()), "/occurred_at", "must be in the years 1000 to 9999");
    check(isColumn(data.newStartsAt()), "/new_starts_at", "must be in the years 1000 to 9999");
    return new ModificationEvent(id, data);
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

  Identity identity() {
    return new Identity(data.companyId(), id);
  }

  /** The directory rows it names. */
  Names names() {
    return new Names(
        data.companyId(),
        List.of(
            new EntityId(DirectoryType.customer, Long.toString(data.customerId())),
            new EntityId(DirectoryType.appointment, Long.toString(data.appointmentId()))));
  }
}
