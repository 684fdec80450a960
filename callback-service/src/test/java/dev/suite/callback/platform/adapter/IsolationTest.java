package dev.suite.callback.platform.adapter;

import static dev.suite.callback.suite.SuiteOfTests.START;
import static org.awaitility.Awaitility.await;

import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.SettableClock;
import dev.suite.testkit.api.IsolationRules;
import dev.suite.testkit.api.Samples;
import dev.suite.testkit.api.Tenant;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
class IsolationTest extends IsolationRules {
  @Inject SettableClock clock;

  @BeforeEach
  void at_the_start() {
    clock.set(START);
  }

  @Override
  protected Samples samples() {
    return CallbackRequests.SAMPLES;
  }

  @Override
  protected Tenant open() {
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
            .with("callback", centre.request())
            .with("contacted", contacted)
            .with("appointment", centre.company().appointment(START))
            .with("escalation", centre.take(centre.request(), "escalate", "{}").number("id"));
    await().until(tenant::isPublished);
    return tenant;
  }

  /** Whom a request goes to must be somebody of the same company. */
  @Override
  protected List<String> refusedAsInvalid() {
    return List.of("{\"staff_id\":\"");
  }
}
