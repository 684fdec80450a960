package dev.suite.callback;

import dev.suite.testkit.house.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("dev.suite.callback");
  }
}
