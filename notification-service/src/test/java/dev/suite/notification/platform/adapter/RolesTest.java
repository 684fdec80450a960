package dev.suite.notification.platform.adapter;

import static java.util.Map.entry;

import dev.suite.testkit.api.RoleRules;
import dev.suite.testkit.api.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
class RolesTest extends RoleRules {
  private static final String CONFIGURATION =
      " /notification-configurations/{scope}/{scope_id}/{event_type}/{channel}";

  @Override
  protected Samples samples() {
    return NotificationRequests.SAMPLES;
  }

  @Override
  protected Map<String, Set<String>> open() {
    return Map.ofEntries(
        entry("GET" + CONFIGURATION, READING),
        entry("PUT" + CONFIGURATION, ADMINISTERING),
        entry("DELETE" + CONFIGURATION, ADMINISTERING),
        entry("GET /notification-configurations", READING),
        entry("GET /effective-notification-configurations/{event_type}", READING),
        entry("GET /notification-events", READING),
        entry("GET /notifications", READING),
        entry("GET /notifications/{id}", READING));
  }
}
