package dev.suite.notification.platform.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.QueuedMessage;
import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.api.Tenant;
import java.time.Duration;

/** A company with one of everything that this service's operations name, and nothing under way. */
final class NotificationTenant {
  private static final String CANCELLED = "appointment_cancelled";

  private NotificationTenant() {}

  /** The message has no address, so that it is at rest as soon as it is there. */
  static Tenant open() {
    Salon salon = Salon.open();
    salon.set("customers", salon.directory().customerId(), "email", null);
    long appointment = salon.directory().appointment(START.plus(Duration.ofDays(7)));
    new Told(salon).cancelled(appointment, true);
    await().until(() -> !salon.notifications(CANCELLED).isEmpty());
    salon.configure("branch/" + salon.directory().branchId(), CANCELLED + "/email", "{}");
    Tenant tenant =
        Tenant.of(salon.directory())
            .with("notification", toAnAddressAlone(salon))
            .with("appointment", appointment);
    await().until(tenant::isPublished);
    return tenant;
  }

  private static long toAnAddressAlone(Salon salon) {
    return QueuedMessage.to(salon.directory(), QueuedMessage.unusedAddress())
        .with("recipient_type", "address")
        .with("recipient_id", null)
        .with("status", "sent")
        .with("next_attempt_at", null)
        .insert();
  }
}
