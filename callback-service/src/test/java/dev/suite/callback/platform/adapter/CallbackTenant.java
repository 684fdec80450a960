package dev.suite.callback.platform.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.api.Tenant;

/** A company with one of everything that this service's operations name, and nothing under way. */
final class CallbackTenant {
  private CallbackTenant() {}

  static Tenant open() {
    CallCentre centre = CallCentre.open();
    long contacted = centre.request();
    centre.take(contacted, "contact", "{\"outcome\":\"reached\"}").expect(200);
    centre.settings("{}");
    centre
        .admin()
        .put("/callback-settings/branch/" + centre.company().branchId(), "{}")
        .expect(201);
    centre.set(centre.agent(), "role", "manager");
    Tenant tenant =
        Tenant.of(centre.company())
            .with("unstaffed", centre.company().branch())
            .with("callback", centre.request())
            .with("contacted", contacted)
            .with("appointment", centre.company().appointment(START))
            .with("escalation", centre.take(centre.request(), "escalate", "{}").number("id"));
    await().until(tenant::isPublished);
    return tenant;
  }
}
