package dev.suite.notification.routing.adapter;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether configurations of companies count. While they do not, the suite's defaults still send,
 * and only the configurations themselves cannot be reached.
 */
@ApplicationScoped
class HierarchyFlag {
  static final String NAME = "FEATURE_HIERARCHICAL_NOTIFICATIONS";

  private final boolean on;

  HierarchyFlag(@ConfigProperty(name = NAME, defaultValue = "true") boolean on) {
    this.on = on;
  }

  boolean isOn() {
    return on;
  }

  /** 503 {@code feature_disabled} while it is off. */
  void require() {
    if (!on) {
      throw Problem.of(ProblemCode.FEATURE_DISABLED).with("flag", NAME).retryAfter(60).build();
    }
  }
}
