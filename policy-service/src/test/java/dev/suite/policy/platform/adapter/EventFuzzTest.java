package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;

import dev.suite.policy.suite.Outside;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.fuzz.EventFuzzRules;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;

/** A tenant has published changes of its own and of its policies already. */
@QuarkusTest
class EventFuzzTest extends EventFuzzRules {
  EventFuzzTest() {
    super(PolicyTenant::open, EventFuzzTest::cancelOutside);
  }

  private static void cancelOutside(Tenant tenant) {
    long appointment = tenant.company().appointment(START);
    new Outside(tenant.company())
        .cancelled(UUID.randomUUID(), tenant.company().customerId(), appointment, START);
  }
}
