package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static dev.suite.runtime.rest.Requests.refused;
import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RestProfile.class)
class ProblemsTest {
  @Test
  void without_a_token_the_answer_is_401_and_says_which_scheme() {
    Response answer = refused(given().get(TOYS), 401, "unauthorized");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.jsonPath().getString("instance")).isEqualTo(TOYS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."})
  void a_token_that_is_not_ours_is_401(String token) {
    refused(Requests.with(token).get(TOYS), 401, "unauthorized");
  }

  @Test
  void an_expired_token_is_401() {
    refused(
        Requests.with(Tokens.expired(ofSeconds(40), 7, "admin")).get(TOYS), 401, "unauthorized");
  }

  @Test
  void a_token_is_taken_thirty_seconds_longer_since_clocks_differ() {
    assertThat(Requests.with(Tokens.expired(ofSeconds(20), 7, "admin")).get(TOYS).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/v1x"})
  void a_path_outside_the_api_is_404(String path) {
    refused(given().get(path), 404, "not_found");
  }

  @Test
  void an_unknown_path_of_the_api_is_404_for_those_signed_in() {
    refused(given().get("/v1/nowhere"), 401, "unauthorized");
    refused(as("reader").get("/v1/nowhere"), 404, "not_found");
    refused(as("reader").get(TOYS + "/1/nowhere"), 404, "not_found");
  }

  @Test
  void a_path_that_cannot_be_decoded_is_400() {
    String path = "/v1/companies/7/toys/%zz";
    WireAnswer answer = WireAnswer.to("GET " + path + " HTTP/1.1", "", Tokens.of(7, "reader"));
    assertThat(answer.text()).startsWith("HTTP/1.1 400");
  }

  @Test
  void an_open_path_needs_no_token() {
    refused(given().get("/v1/open/nothing-here"), 404, "not_found");
  }

  @Test
  void an_id_of_another_type_is_404() {
    refused(as("reader").get(TOYS + "/abc"), 404, "not_found");
    refused(as("reader").get(TOYS + "/99999999999999999999"), 404, "not_found");
  }

  @Test
  void a_method_the_path_does_not_take_is_405() {
    refused(as("admin").delete(TOYS), 405, "method_not_allowed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bug", "error", "stored-json", "result"})
  void a_fault_of_ours_is_500_and_tells_nothing_of_the_inside(String kind) {
    Response answer = refused(as("reader").get(TOYS + "/faults/" + kind), 500, "internal");
    assertThat(answer.asString()).doesNotContain("SELECT", "Exception", "dev.suite", "null");
  }

  @Test
  void a_dependency_that_is_down_is_503_and_says_when_to_come_back() {
    Response answer = refused(as("reader").get(TOYS + "/faults/outage"), 503, "unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    assertThat(answer.asString()).doesNotContain("10.0.0.1");
  }

  @Test
  void any_accept_header_gets_json() {
    assertThat(as("reader").accept("text/html").get(TOYS).statusCode()).isEqualTo(200);
    refused(as("reader").accept("image/png").get(TOYS + "/2"), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "2026-11-21", "*", "application/json;q=much", "a/b/c", ",,"})
  void an_accept_header_that_names_no_media_type_gets_json_too(String accept) {
    assertThat(as("reader").header("Accept", accept).get(TOYS).statusCode()).isEqualTo(200);
    refused(as("reader").header("Accept", accept).get(TOYS + "/2"), 404, "not_found");
  }
}
