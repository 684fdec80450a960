package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static dev.suite.runtime.rest.Requests.refused;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.FeatureOff.class)
class FeatureGateTest {
  @Test
  void a_feature_that_is_off_answers_503_and_names_its_flag() {
    Response answer = refused(as("admin").get(TOYS), 503, "feature_disabled");
    assertThat(answer.jsonPath().getString("flag")).isEqualTo("FEATURE_TOY_SYSTEM");
    assertThat(answer.header("Retry-After")).isEqualTo("60");
  }

  @Test
  void strangers_do_not_learn_of_it() {
    refused(given().get(TOYS), 401, "unauthorized");
    refused(as("admin").get("/v1/companies/8/toys"), 404, "not_found");
  }
}
