package dev.suite.runtime.database;

import dev.suite.testkit.SuiteResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runtime on a real database and broker with a clock to set. What it does from time to time is
 * left to the tests: nothing happens behind their backs.
 */
public class RealServers implements QuarkusTestProfile {
  private static final String NEVER = "24h";

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(ClockOfTests.class);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(SuiteResource.class));
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.http.test-port", "0");
    settings.put("suite.relay.enabled", "false");
    settings.put("suite.waiting-events.every", NEVER);
    settings.put("suite.purge.every", NEVER);
    settings.put("suite.company-removal.every", NEVER);
    return settings;
  }
}
