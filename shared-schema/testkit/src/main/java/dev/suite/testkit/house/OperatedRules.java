package dev.suite.testkit.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

/** What a packaged service answers to those who operate it. */
public abstract class OperatedRules {
  private final String path;

  /**
   * Those of a service.
   *
   * @param path the end of one of its own, such as {@code /modifications}
   */
  protected OperatedRules(String path) {
    this.path = path;
  }

  @Test
  void it_answers_who_operates_it() {
    assertThat(RestAssured.get("/q/health/live").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(RestAssured.get("/q/metrics").asString()).contains("suite_relay_published");
    assertThat(RestAssured.get("/q/openapi").asString()).contains(path);
  }
}
