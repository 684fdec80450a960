package dev.suite.policy.platform.adapter;

import dev.suite.testkit.house.SchemaVersionRules;

class PolicySchemaTest extends SchemaVersionRules {
  PolicySchemaTest() {
    super("policy", PolicySchema.VERSION);
  }
}
