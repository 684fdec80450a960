package dev.suite.runtime.rest;

import static dev.suite.runtime.rest.Requests.TOYS;
import static dev.suite.runtime.rest.Requests.asAdminWithJson;
import static dev.suite.runtime.rest.Requests.pointers;
import static dev.suite.runtime.rest.Requests.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.log.LogLines;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestProfile.class)
class BodySizeTest {
  private static final int LIMIT = 1024 * 1024;

  @Test
  void a_body_of_exactly_1_mib_is_read() {
    assertThat(pointers(refused(asAdminWithJson(named(LIMIT)).post(TOYS), 422, "invalid")))
        .containsExactly("/name");
  }

  @Test
  void a_body_one_byte_over_is_413() {
    refused(asAdminWithJson(named(LIMIT + 1)).post(TOYS), 413, "too_large");
  }

  @Test
  void a_body_far_over_is_413_without_waiting_for_it() {
    String answer = sent("Content-Length: 900000000\r\n", "{");
    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"too_large\"");
  }

  @Test
  void a_body_of_unknown_length_is_counted_as_it_comes() {
    assertThat(sent("Transfer-Encoding: chunked\r\n", chunked(named(LIMIT))))
        .startsWith("HTTP/1.1 422");
    assertThat(sent("Transfer-Encoding: chunked\r\n", chunked(named(LIMIT + 1))))
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":\"too_large\"");
  }

  @Test
  void a_client_that_asks_first_is_told_before_it_sends() {
    assertThat(sent("Expect: 100-continue\r\nContent-Length: 1048577\r\n", ""))
        .startsWith("HTTP/1.1 413");
    assertThat(sent("Expect: 100-continue\r\nContent-Length: 15\r\n", "{\"name\":\"Bear\"}"))
        .startsWith("HTTP/1.1 100")
        .contains("HTTP/1.1 201");
  }

  @Test
  void a_body_that_is_cut_off_is_no_fault_of_ours() {
    ExtLogRecord told =
        LogLines.first(
            "http-problem",
            Level.INFO,
            () ->
                assertThat(sent("Transfer-Encoding: chunked\r\n", "2\r\n{\"XX\r\n"))
                    .doesNotStartWith("HTTP/1.1 2"));
    assertThat(told.getMessage()).startsWith("status=400");
  }

  private static String sent(String headers, String body) {
    return WireAnswer.to(
            "POST " + TOYS + " HTTP/1.1",
            "Content-Type: application/json\r\n" + headers + "\r\n" + body,
            Tokens.of(7, "admin"))
        .text();
  }

  private static String named(int length) {
    return "{\"name\":\"" + "a".repeat(length - 11) + "\"}";
  }

  private static String chunked(String body) {
    int half = body.length() / 2;
    return "%x\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n"
        .formatted(half, body.substring(0, half), body.length() - half, body.substring(half));
  }
}
