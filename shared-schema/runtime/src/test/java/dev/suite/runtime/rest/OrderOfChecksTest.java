package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.as;
import static dev.suite.runtime.rest.Requests.refused;
import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Each request is wrong in this way and in every later one of the list. */
@QuarkusTest
@TestProfile(RestProfile.class)
class OrderOfChecksTest {
  private static final String HUGE = "[".repeat(1024 * 1024 + 1);
  private static final String ROW = TOYS + "/2?colour=none&x=1";

  @Test
  void first_comes_the_token() {
    refused(given().contentType("text/plain").body(HUGE).put(ROW), 401, "unauthorized");
  }

  @Test
  void then_the_company() {
    refused(
        Requests.with(Tokens.of(8, "reader")).contentType("text/plain").body(HUGE).put(ROW),
        404,
        "not_found");
  }

  @Test
  void then_the_role() {
    refused(as("reader").contentType("text/plain").body(HUGE).put(ROW), 403, "forbidden");
  }

  @Test
  void then_the_media_type() {
    refused(
        as("admin").contentType("text/plain").body(HUGE).put(ROW), 415, "unsupported_media_type");
  }

  @Test
  void then_the_size() {
    refused(as("admin").contentType("application/json").body(HUGE).put(ROW), 413, "too_large");
  }

  @Test
  void then_the_syntax() {
    refused(as("admin").contentType("application/json").body("{").put(ROW), 400, "malformed");
  }

  @Test
  void then_the_content() {
    refused(as("admin").contentType("application/json").body("[]").put(ROW), 422, "invalid");
    refused(
        as("admin").contentType("application/json").body("{}").put(TOYS + "/2"), 422, "invalid");
  }

  @Test
  void then_the_thing_itself() {
    refused(
        as("admin").contentType("application/json").body("{\"name\":\"Bear\"}").put(TOYS + "/2"),
        404,
        "not_found");
  }

  @Test
  void then_the_condition() {
    refused(
        Requests.asAdminWithJson("{\"name\":\"Bear\"}").put(TOYS + "/1"),
        428,
        "precondition_required");
    refused(
        Requests.asAdminWithJson("{\"name\":\"Bear\"}")
            .header("If-Match", "\"v2\"")
            .put(TOYS + "/1"),
        412,
        "precondition_failed");
  }

  @Test
  void and_last_the_state() {
    refused(
        Requests.asAdminWithJson("{\"name\":\"Bear\"}")
            .header("If-Match", "\"v3\"")
            .put(TOYS + "/1"),
        409,
        "toy_is_in_use");
  }
}
