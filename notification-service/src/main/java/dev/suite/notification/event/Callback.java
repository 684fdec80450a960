package dev.suite.notification.event;

import dev.suite.notification.queue.About;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.routing.Recipient;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.template.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Somebody who wants to be called back.
 *
 * @param customerId null where the caller is no customer
 * @param phoneNumber E.164
 * @param priority {@code urgent}, {@code high} or {@code normal}
 */
public record Callback(
    long id, Long customerId, String customerName, String phoneNumber, String priority) {

  /** Where the call is to come from. */
  public record Desk(RoutingContext context, String companyName, String branchName) {}

  /** A notice of one that is promised by a time. */
  public Notice promised(
      String eventType, Instant expiresAt, Desk desk, Recipient recipient, Origin origin) {
    return notice(
        eventType,
        desk,
        recipient,
        origin,
        Map.of(
            "deadline_date", new Value.Day(expiresAt),
            "deadline_time", new Value.Time(expiresAt)));
  }

  /**
   * A notice of one that somebody takes over.
   *
   * @param reason {@code sla_breach}, {@code multiple_attempts_failed} or {@code manual_escalation}
   */
  public Notice escalated(
      String reason,
      int level,
      BigDecimal overdueHours,
      Desk desk,
      Recipient recipient,
      Origin origin) {
    return notice(
        "callback_escalated",
        desk,
        recipient,
        origin,
        Map.of(
            "escalation_reason", new Value.Word(reason),
            "level", new Value.Quantity(BigDecimal.valueOf(level)),
            "overdue_hours", new Value.Quantity(overdueHours),
            "overdue", overdue(reason, overdueHours)));
  }

  /** A deadline that has just passed is no hundredth of an hour ago. */
  private static Value overdue(String reason, BigDecimal hours) {
    return hours.signum() > 0 || reason.equals("sla_breach")
        ? new Value.Overdue(hours)
        : new Value.Word("in_time");
  }

  private Notice notice(
      String eventType, Desk desk, Recipient recipient, Origin origin, Map<String, Value> more) {
    Map<String, Value> values = new HashMap<>(more);
    values.put("recipient_name", Value.orDash(recipient.name()));
    values.put("company_name", Value.orDash(desk.companyName()));
    values.put("branch_name", Value.orDash(desk.branchName()));
    values.put("customer_name", Value.orDash(customerName));
    values.put("phone_number", new Value.Text(phoneNumber));
    values.put("priority", new Value.Word(priority));
    return new Notice(
        eventType, recipient, desk.context(), new About(customerId, null, id), values, origin);
  }
}
