package dev.suite.notification.platform.adapter;

import static dev.suite.notification.suite.SuiteOfTests.START;
import static org.awaitility.Awaitility.await;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.SettableClock;
import dev.suite.testkit.api.IsolationRules;
import dev.suite.testkit.api.Samples;
import dev.suite.testkit.api.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class IsolationTest extends IsolationRules {
  private static final String CANCELLED = "appointment_cancelled";

  @Inject SettableClock clock;

  @BeforeEach
  void at_the_start() {
    clock.set(START);
  }

  @Override
  protected Samples samples() {
    return NotificationRequests.SAMPLES;
  }

  /** The message has no address, so that it is at rest as soon as it is there. */
  @Override
  protected Tenant open() {
    Salon salon = Salon.open();
    salon.set("customers", salon.directory().customerId(), "email", null);
    long appointment = salon.directory().appointment(START.plus(Duration.ofDays(7)));
    new Told(salon).cancelled(appointment, true);
    await().until(() -> !salon.notifications(CANCELLED).isEmpty());
    salon.configure("branch/" + salon.directory().branchId(), CANCELLED + "/email", "{}");
    Tenant tenant =
        Tenant.of(salon.directory())
            .with("notification", salon.notification(CANCELLED).number("id"))
            .with("appointment", appointment);
    await().until(tenant::isPublished);
    return tenant;
  }
}
