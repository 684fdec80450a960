package dev.suite.callback.platform.adapter;

import dev.suite.testkit.house.SchemaVersionRules;

class CallbackSchemaTest extends SchemaVersionRules {
  CallbackSchemaTest() {
    super("callback", CallbackSchema.VERSION);
  }
}
