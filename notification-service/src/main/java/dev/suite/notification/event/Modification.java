package dev.suite.notification.event;

import dev.suite.notification.queue.About;
import dev.suite.notification.queue.Notice;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.routing.Recipient;
import dev.suite.notification.template.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An appointment was cancelled or moved.
 *
 * @param code {@code cancel} or {@code reschedule}
 * @param currency ISO 4217
 * @param reason in the words of who did it, or null
 * @param newStartsAt where it was moved to, or null
 */
public record Modification(
    String code,
    boolean withinPolicy,
    BigDecimal fee,
    String currency,
    String reason,
    Instant newStartsAt) {
  private static final String RESCHEDULE = "reschedule";

  /**
   * Who hears of it: the customer, and the managers of the branch where it was outside policy.
   *
   * @param managers not asked for within policy
   */
  public List<Notice> notices(
      Booking booking, Recipient customer, List<Recipient> managers, Origin origin) {
    List<Notice> notices = new ArrayList<>();
    String eventType =
        code.equals(RESCHEDULE) ? "appointment_rescheduled" : "appointment_cancelled";
    notices.add(notice(eventType, booking, customer, origin));
    if (!withinPolicy) {
      managers.forEach(
          manager -> notices.add(notice("policy_violation", booking, manager, origin)));
    }
    return notices;
  }

  private Notice notice(String eventType, Booking booking, Recipient recipient, Origin origin) {
    Instant startsAt = newStartsAt == null ? booking.startsAt() : newStartsAt;
    Map<String, Value> values = new HashMap<>();
    values.put("recipient_name", Value.orDash(recipient.name()));
    values.put("customer_name", Value.orDash(booking.customerName()));
    values.put("company_name", Value.orDash(booking.companyName()));
    values.put("branch_name", Value.orDash(booking.branchName()));
    values.put("service_name", Value.orDash(booking.serviceName()));
    values.put("staff_name", Value.orDash(booking.staffName()));
    values.put("appointment_date", new Value.Day(startsAt));
    values.put("appointment_time", new Value.Time(startsAt));
    values.put("fee", new Value.Amount(fee, currency));
    values.put("reason", Value.orDash(reason));
    values.put("change", new Value.Word(code));
    return new Notice(
        eventType,
        recipient,
        booking.context(),
        new About(booking.customerId(), booking.id(), null),
        values,
        origin);
  }
}
