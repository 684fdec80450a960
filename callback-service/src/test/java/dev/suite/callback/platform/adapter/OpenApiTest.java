package dev.suite.callback.platform.adapter;

import dev.suite.testkit.api.OpenApiRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends OpenApiRules {}
