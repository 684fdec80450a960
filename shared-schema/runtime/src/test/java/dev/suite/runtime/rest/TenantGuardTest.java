package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.refused;
import static dev.suite.runtime.rest.Requests.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RestProfile.class)
class TenantGuardTest {
  @Test
  void a_company_sees_its_own() {
    assertThat(with(Tokens.of(7, "reader")).get("/v1/companies/7/toys").statusCode())
        .isEqualTo(200);
  }

  @Test
  void another_company_looks_like_one_that_does_not_exist() {
    Response other = with(Tokens.of(7, "admin")).get("/v1/companies/8/toys");
    Response unknown = with(Tokens.of(7, "admin")).get("/v1/companies/5/toys");
    refused(other, 404, "not_found");
    assertThat(other.asString().replace("/8/", "/5/")).isEqualTo(unknown.asString());
    assertThat(other.headers().asList().stream().map(Object::toString))
        .containsExactlyElementsOf(
            unknown.headers().asList().stream().map(Object::toString).toList());
  }

  @Test
  void another_company_is_404_whatever_the_role_method_type_or_body() {
    refused(with(Tokens.of(7, "reader")).body("{").post("/v1/companies/8/toys"), 404, "not_found");
    refused(with(Tokens.of(7, "reader")).delete("/v1/companies/8/toys"), 404, "not_found");
    refused(with(Tokens.of(7, "reader")).get("/v1/companies/8"), 404, "not_found");
    refused(with(Tokens.of(7, "reader")).get("/v1/companies/8/toys?x=1"), 404, "not_found");
  }

  @Test
  void platform_sees_every_company_that_exists() {
    String token = Tokens.withoutCompany("platform");
    assertThat(with(token).get("/v1/companies/7/toys").statusCode()).isEqualTo(200);
    assertThat(with(token).get("/v1/companies/9/toys").statusCode()).isEqualTo(200);
    refused(with(token).get("/v1/companies/5555/toys"), 404, "not_found");
  }

  @Test
  void a_token_without_a_company_sees_none() {
    refused(with(Tokens.withoutCompany("admin")).get("/v1/companies/7/toys"), 404, "not_found");
    refused(
        with(Tokens.withTextCompany("7", "admin")).get("/v1/companies/7/toys"), 404, "not_found");
  }

  @Test
  void a_company_the_directory_does_not_know_is_404_to_its_own_tokens_too() {
    refused(with(Tokens.of(77, "reader")).get("/v1/companies/77/toys"), 404, "not_found");
    refused(with(Tokens.of(77, "reader")).post("/v1/companies/77/toys"), 404, "not_found");
    refused(with(Tokens.of(77, "reader")).delete("/v1/companies/77/toys"), 404, "not_found");
  }

  @Test
  void an_unknown_company_may_feed_its_directory() {
    Response fed = with(Tokens.of(77, "service")).put("/v1/companies/77/toys/directory");
    assertThat(fed.statusCode()).isEqualTo(200);
  }

  @Test
  void a_directory_that_cannot_be_asked_is_503() {
    refused(with(Tokens.of(66, "reader")).get("/v1/companies/66/toys"), 503, "unavailable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"abc", "07", "+7", "-7", "7.0", "0", "%38", "8%2F..%2F7", "99999999999999999999"})
  void whatever_is_not_the_id_itself_is_404(String company) {
    refused(
        with(Tokens.of(7, "admin")).get("/v1/companies/" + company + "/toys"), 404, "not_found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1//companies/8/toys", "//v1/companies/8/toys", "/v1/./companies/8/toys",
        "/v1/companies/7/../8/toys", "/v1/%63ompanies/8/toys", "/v1/companies;a=b/8/toys",
        "/v1/companies/8;x=1/toys", "/v1/companies/7%2F..%2F8/toys", "/V1/companies/8/toys"
      })
  void no_spelling_of_a_path_leads_round_the_guard(String path) {
    Response answer = with(Tokens.of(7, "admin")).get(path);
    assertThat(answer.statusCode()).as(answer.asString()).isIn(404, 401);
  }
}
