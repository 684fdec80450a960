package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static dev.suite.runtime.rest.Requests.parameters;
import static dev.suite.runtime.rest.Requests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RestProfile.class)
class QueryParametersTest {
  @Test
  void each_unknown_parameter_is_named() {
    Response answer = refused(as("reader").get(TOYS + "?page=2&limit=3&Sort=x"), 422, "invalid");
    assertThat(parameters(answer)).containsExactlyInAnyOrder("page", "Sort");
    assertThat(answer.jsonPath().getString("detail")).contains("page", "Sort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "abc", "", "1.5", "+5", "99999999999", "1e1"})
  void a_limit_outside_1_to_200_is_refused(String limit) {
    Response answer = refused(as("reader").get(TOYS + "?limit=" + limit), 422, "invalid");
    assertThat(parameters(answer)).containsExactly("limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "200"})
  void a_limit_from_1_to_200_is_taken(String limit) {
    assertThat(as("reader").get(TOYS + "?limit=" + limit).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour=green", "colour=RED", "colour=0", "made_after=yesterday",
        "made_after=2026-01-01T00:00:00", "soft=yes", "limit=1&limit=2", "after=a&after=b",
        "tag=", "colour="
      })
  void a_value_of_another_type_is_named(String query) {
    Response answer = refused(as("reader").get(TOYS + "?" + query), 422, "invalid");
    assertThat(parameters(answer)).containsExactly(query.substring(0, query.indexOf('=')));
  }

  @Test
  void an_empty_cursor_is_a_broken_one_and_not_the_top_of_the_list() {
    refused(as("reader").get(TOYS + "?after="), 400, "invalid_cursor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour=red",
        "colour=blue_green",
        "made_after=2026-01-01T00:00:00Z",
        "soft=true",
        "tag=a&tag=b",
        "made_after=2026-01-01T02:00:00%2B02:00"
      })
  void what_the_parameter_says_is_taken(String query) {
    Response answer = as("reader").get(TOYS + "?" + query);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }
}
