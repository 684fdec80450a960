package dev.suite.contracts;

import java.time.Duration;
import java.util.List;

/** The names of the Kafka topics. */
public final class Topics {
  /** Cancelled and moved appointments, key {@code company_id:customer_id}. */
  public static final String APPOINTMENT_MODIFIED = "appointment_modified";

  /** Modifications that do not count after all, key {@code company_id:customer_id}. */
  public static final String APPOINTMENT_MODIFICATION_VOIDED = "appointment_modification_voided";

  /** Policies that were saved or deleted, key {@code company_id}. */
  public static final String POLICY_CHANGED = "policy_changed";

  /** Customers who want to be called back, key {@code company_id:callback_id}. */
  public static final String CALLBACK_REQUESTED = "callback_requested";

  /** Who is to call, key {@code company_id:callback_id}. */
  public static final String CALLBACK_ASSIGNED = "callback_assigned";

  /** Callbacks that somebody else takes over, key {@code company_id:callback_id}. */
  public static final String CALLBACK_ESCALATED = "callback_escalated";

  /** Completed and cancelled callbacks, key {@code company_id:callback_id}. */
  public static final String CALLBACK_CLOSED = "callback_closed";

  /** Callbacks whose deadline is near, key {@code company_id:callback_id}. */
  public static final String CALLBACK_DUE_SOON = "callback_due_soon";

  /** Notifications that any producer wants sent, key {@code company_id:recipient}. */
  public static final String NOTIFICATION_REQUESTED = "notification_requested";

  /** What has become of notifications, key {@code company_id:notification_id}. */
  public static final String NOTIFICATION_STATUS_CHANGED = "notification_status_changed";

  /** The platform's entities, compacted, key {@code type:id}. */
  public static final String DIRECTORY = "directory";

  /** Every topic; each has one for its dead letters beside it. */
  public static final List<String> ALL =
      List.of(
          APPOINTMENT_MODIFIED,
          APPOINTMENT_MODIFICATION_VOIDED,
          POLICY_CHANGED,
          CALLBACK_REQUESTED,
          CALLBACK_ASSIGNED,
          CALLBACK_ESCALATED,
          CALLBACK_CLOSED,
          CALLBACK_DUE_SOON,
          NOTIFICATION_REQUESTED,
          NOTIFICATION_STATUS_CHANGED,
          DIRECTORY);

  /** Those that keep the latest value of each key for good. */
  public static final List<String> COMPACTED = List.of(DIRECTORY);

  /** How long an event stays on the others: what it says of a person ends with it. */
  public static final Duration KEPT = Duration.ofDays(7);

  /** How long a value may stay on a compacted one when its key has a newer. */
  public static final Duration OUTDATED_KEPT = Duration.ofDays(1);

  private Topics() {}
}
