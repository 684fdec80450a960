package dev.suite.runtime.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Requests to the toy resource and what every refusal must look like. */
final class Requests {
  static final String TOYS = "/v1/companies/7/toys";

  private Requests() {}

  static RequestSpecification with(String token) {
    return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
  }

  static RequestSpecification as(String group) {
    return with(Tokens.of(7, group));
  }

  static RequestSpecification asAdminWithJson(String body) {
    return as("admin").contentType("application/json").body(body);
  }

  /** Checks all that RFC 9457 and the conventions ask of a refusal. */
  static Response refused(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    Map<String, Object> problem = answer.jsonPath().getMap("");
    assertThat(problem)
        .containsEntry("status", status)
        .containsEntry("code", code)
        .containsEntry("type", "urn:problem:" + code)
        .containsKeys("title", "detail", "instance");
    assertThat((String) problem.get("instance")).startsWith("/");
    return answer;
  }

  static List<String> pointers(Response answer) {
    return answer.jsonPath().getList("errors.pointer", String.class);
  }

  static List<String> parameters(Response answer) {
    return answer.jsonPath().getList("errors.parameter", String.class);
  }
}
