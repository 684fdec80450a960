package dev.suite.bench.bare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.SuiteResource;
import dev.suite.testkit.TestTokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** All that the bare service can do; it trains its cache as the policy-service's test does. */
@QuarkusIntegrationTest
@WithTestResource(
    value = SuiteResource.class,
    initArgs = @ResourceArg(name = "service", value = "policy"))
class BareServiceIT {
  @Test
  void it_answers() {
    String token = TestTokens.token(7L, "admin");
    assertThat(RestAssured.given().auth().oauth2(token).get("/hello?name=you").asString())
        .isEqualTo("hello you");
    assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/metrics").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/openapi").asString()).contains("/hello");
  }
}
