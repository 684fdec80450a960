package dev.suite.notification.platform.adapter;

import dev.suite.notification.suite.Salon;
import dev.suite.notification.suite.Told;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.fuzz.EventFuzzRules;
import io.quarkus.test.junit.QuarkusTest;

/** A tenant has been told of a cancellation already. */
@QuarkusTest
class EventFuzzTest extends EventFuzzRules {
  EventFuzzTest() {
    super(NotificationTenant::open, EventFuzzTest::tellOfCallback);
  }

  private static void tellOfCallback(Tenant tenant) {
    var told = new Told(new Salon(tenant.company()));
    String staff = tenant.company().staffId();
    String promised = ",\"customer_id\":null,\"expires_at\":\"2026-11-20T17:30:00Z\"";
    String assigned = promised + ",\"assigned_to\":\"%s\"".formatted(staff);
    told.callback("callback_requested", assigned);
    told.callback(
        "callback_assigned",
        assigned + ",\"previously_assigned_to\":null,\"assigned_at\":\"2026-11-20T09:45:12Z\"");
    told.callback("callback_due_soon", assigned);
    told.escalated(staff, tenant.company().customerId());
  }
}
