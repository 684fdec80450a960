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
class KeyHeaderTest {
  private static final String HEADER = "Idempotency-Key";
  private static final String TOUCH = TOYS + "/1/touch";

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t ", "k\u00e4y", "a\tb"})
  void a_key_that_is_no_printable_text_is_refused_by_name(String key) {
    refusedByName(as("admin").header(HEADER, key).post(TOUCH));
  }

  @Test
  void a_key_of_more_than_255_characters_is_refused_by_name() {
    refusedByName(as("admin").header(HEADER, "k".repeat(256)).post(TOUCH));
    assertThat(as("admin").header(HEADER, "k".repeat(255)).post(TOUCH).statusCode()).isEqualTo(200);
  }

  @Test
  void of_two_keys_none_is_chosen() {
    refusedByName(as("admin").header(HEADER, "one").header(HEADER, "two").post(TOUCH));
  }

  @Test
  void a_key_may_have_blanks_inside_and_may_be_left_out() {
    assertThat(as("admin").header(HEADER, "booking 7 ~").post(TOUCH).statusCode()).isEqualTo(200);
    assertThat(as("admin").post(TOUCH).statusCode()).isEqualTo(200);
  }

  @Test
  void an_operation_that_takes_no_key_does_not_look_at_it() {
    assertThat(as("reader").header(HEADER, "").get(TOYS).statusCode()).isEqualTo(200);
  }

  private static void refusedByName(Response answer) {
    assertThat(parameters(refused(answer, 422, "invalid"))).containsExactly(HEADER);
  }
}
