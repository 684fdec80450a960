package dev.suite.callback.platform.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {

  @Test
  void it_is_ready_when_nothing_is_missing() {
    assertThat(given().get("/q/health/ready").body().asString()).contains("\"status\": \"UP\"");
  }
}
