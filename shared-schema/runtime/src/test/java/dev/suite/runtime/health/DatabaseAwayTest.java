package dev.suite.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.rest.RestProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** In this profile neither database nor broker is there. */
@QuarkusTest
@TestProfile(RestProfile.class)
class DatabaseAwayTest {
  @Test
  void a_service_without_its_database_is_not_ready_and_says_why() {
    var ready = RestAssured.get("/q/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.asString()).contains("the database cannot be reached");
  }

  @Test
  void a_service_without_database_and_broker_is_alive() {
    var live = RestAssured.get("/q/health/live");
    assertThat(live.statusCode()).as(live.asString()).isEqualTo(200);
  }
}
