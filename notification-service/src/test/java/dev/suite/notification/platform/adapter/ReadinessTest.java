package dev.suite.notification.platform.adapter;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {

  @Test
  void it_is_ready_when_nothing_is_missing() {
    given().get("/q/health/ready").then().statusCode(200);
  }
}
