package dev.suite.policy.platform.adapter;

import dev.suite.testkit.house.FeatureOffRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(FeatureOffTest.PolicyOff.class)
class FeatureOffTest extends FeatureOffRules {
  /** The whole service switched off by its flag. */
  public static final class PolicyOff extends SwitchedOff {
    /** The flag is an operator's, and has this name. */
    public PolicyOff() {
      super("FEATURE_POLICY_SYSTEM");
    }
  }
}
