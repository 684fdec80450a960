package dev.suite.notification;

import dev.suite.testkit.house.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("dev.suite.notification");
  }
}
