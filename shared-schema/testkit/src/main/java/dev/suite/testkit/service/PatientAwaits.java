package dev.suite.testkit.service;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Lets tests await a minute unless they say how long: a busy machine is no fault. */
public final class PatientAwaits implements QuarkusTestBeforeClassCallback {
  @Override
  public void beforeClass(Class<?> testClass) {
    Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
  }
}
