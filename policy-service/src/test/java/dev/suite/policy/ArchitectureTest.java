package dev.suite.policy;

import dev.suite.testkit.house.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
  ArchitectureTest() {
    super("dev.suite.policy");
  }
}
