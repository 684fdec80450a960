package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.refused;
import static dev.suite.runtime.rest.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Six at once for a company, three of them by each of two replicas. */
@QuarkusTest
@TestProfile(RestProfile.SmallBucket.class)
class RateGateTest {
  @Test
  void above_its_rate_a_company_gets_429_and_another_does_not_notice() {
    Response answer =
        IntStream.range(0, 20)
            .mapToObj(_ -> with(Tokens.of(8, "reader")).get("/v1/companies/8/toys"))
            .filter(given -> given.statusCode() != 200)
            .findFirst()
            .orElseThrow();
    refused(answer, 429, "rate_limited");
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(with(Tokens.of(9, "reader")).get("/v1/companies/9/toys").statusCode())
        .isEqualTo(200);
  }

  @Test
  void requests_of_strangers_take_nothing_from_a_company() {
    IntStream.range(0, 20)
        .forEach(_ ->
            refused(with(Tokens.of(8, "reader")).get("/v1/companies/7/toys"), 404, "not_found"));
    assertThat(with(Tokens.of(7, "reader")).get("/v1/companies/7/toys").statusCode())
        .isEqualTo(200);
  }
}
