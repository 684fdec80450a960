package dev.suite.policy.platform.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.suite.Client;
import dev.suite.policy.suite.Reply;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FeatureOffTest.SwitchedOff.class)
class FeatureOffTest {
  /** The whole service switched off by its flag. */
  public static final class SwitchedOff implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("FEATURE_POLICY_SYSTEM", "false");
    }
  }

  @Test
  void a_service_that_is_switched_off_says_so_and_stays_healthy() {
    Client admin = Client.of(7, "admin");
    Reply refused = admin.get("/modifications").expect(503);
    assertThat(refused.text("code")).isEqualTo("feature_disabled");
    assertThat(refused.text("flag")).isEqualTo("FEATURE_POLICY_SYSTEM");
    assertThat(refused.header("Retry-After")).isEqualTo("60");
    given().get("/q/health/ready").then().statusCode(200);
  }
}
