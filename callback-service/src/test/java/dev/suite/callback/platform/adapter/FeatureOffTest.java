package dev.suite.callback.platform.adapter;

import dev.suite.testkit.house.FeatureOffRules;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(FeatureOffTest.CallbackOff.class)
class FeatureOffTest extends FeatureOffRules {
  /** The whole service switched off by its flag. */
  public static final class CallbackOff extends SwitchedOff {
    /** The flag is an operator's, and has this name. */
    public CallbackOff() {
      super("FEATURE_CALLBACK_SYSTEM");
    }
  }
}
