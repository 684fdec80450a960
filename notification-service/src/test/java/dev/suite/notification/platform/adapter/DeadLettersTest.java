package dev.suite.notification.platform.adapter;

import dev.suite.testkit.api.DeadLetterRules;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class DeadLettersTest extends DeadLetterRules {}
