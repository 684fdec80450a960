package dev.suite.callback.suite;

import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.SettableClock;
import dev.suite.testkit.SuiteResource;
import dev.suite.testkit.service.RunningService;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/** What every test of the running service shares: its database and topics, and a clock to set. */
@WithTestResource(
    value = SuiteResource.class,
    initArgs = @ResourceArg(name = "service", value = "callback"),
    scope = TestResourceScope.GLOBAL)
public final class SuiteOfTests {
  /** A Tuesday in winter time, in the middle of a month. */
  public static final Instant START = Instant.parse("2026-11-17T12:00:00Z");

  @Produces
  @Alternative
  @Priority(1)
  @Singleton
  static SettableClock clock() {
    return new SettableClock(START);
  }

  /** A company nobody else has. */
  public static DirectoryFixture salon() {
    return DirectoryFixture.in(RunningService.database());
  }
}
