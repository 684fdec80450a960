package dev.suite.callback.platform.adapter;

import dev.suite.testkit.api.RateLimitRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RateLimitRules.SmallBucket.class)
class RateLimitTest extends RateLimitRules {}
