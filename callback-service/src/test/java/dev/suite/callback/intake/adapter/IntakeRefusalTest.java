package dev.suite.callback.intake.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.suite.AtTheCallCentre;
import dev.suite.callback.suite.CallCentre;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IntakeRefusalTest extends AtTheCallCentre {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "call me",
        "12",
        "+4915",
        "+49151234567890123",
        "+99915123456789",
        "0151 23456789 ext. 7",
        "+49 151 23456789;ext=7"
      })
  void what_cannot_be_called_is_no_phone_number(String phone) {
    Reply refused = centre.askFrom(phone).expectProblem(422, "invalid");
    assertThat(refused.text("errors[0].pointer")).isEqualTo("/phone_number");
  }

  @Test
  void a_branch_without_a_country_takes_international_numbers_alone() {
    String altona = centre.company().branch();
    Reply refused =
        centre
            .client()
            .post("/callbacks", CallCentre.body(altona, "0151 23456789"))
            .expectProblem(422, "invalid");
    assertThat(refused.text("errors[0].message")).contains("begin with +");
    centre.client().post("/callbacks", CallCentre.body(altona, CallCentre.phone())).expect(201);
  }

  @Test
  void a_number_no_library_knows_yet_can_be_called() {
    assertThat(centre.askFrom("+15550000001").expect(201).text("phone_number"))
        .isEqualTo("+15550000001");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"priority\":\"low\" | /priority",
        "\"notes\":7 | /notes",
        "\"colour\":1 | /colour",
        "\"customer_id\":-1 | /customer_id",
        "\"metadata\":[] | /metadata",
        "\"metadata\":{\"n\":1e400} | /metadata",
        "\"metadata\":{\"n\":1e-999999} | /metadata",
        "\"preferred_time_window\":{\"from\":\"2026-11-18T00:00:00Z\"} | /preferred_time_window/to",
        "\"preferred_time_window\":{\"from\":\"2026-11-18T00:00:00Z\",\"to\":\"2026-11-17T23:00:00Z\"} | /preferred_time_window/to",
        "\"preferred_time_window\":{\"from\":\"2026-11-01T00:00:00Z\",\"to\":\"2026-11-17T12:00:00Z\"} | /preferred_time_window/to",
        "\"preferred_time_window\":{\"from\":\"9999-11-01T00:00:00Z\",\"to\":\"9999-11-17T12:00:00Z\"} | /preferred_time_window/to",
      })
  void a_field_that_cannot_be_is_named(String field, String pointer) {
    Reply refused = centre.ask(field).expectProblem(422, "invalid");
    assertThat(refused.text("errors[0].pointer")).isEqualTo(pointer);
  }

  @Test
  void metadata_may_be_deep_and_large_only_so_far() {
    centre.ask("\"metadata\":" + "{\"a\":".repeat(29) + "{}" + "}".repeat(29)).expect(201);
    centre.ask("\"metadata\":" + "{\"a\":".repeat(40) + "{}" + "}".repeat(40)).expect(422);
    centre.ask("\"metadata\":{\"a\":\"%s\"}".formatted("x".repeat(16_300))).expect(201);
    centre.ask("\"metadata\":{\"a\":\"%s\"}".formatted("x".repeat(16_400))).expect(422);
  }

  @Test
  void the_longest_notes_and_name_are_kept() {
    String notes = "\uD83D\uDE00".repeat(5_000);
    long id = centre.request("\"notes\":\"%s\"".formatted(notes));
    assertThat(centre.read(id).text("notes")).isEqualTo(notes);
    centre.ask("\"notes\":\"%s\"".formatted("x".repeat(10_001))).expect(422);
  }

  @Test
  void what_is_required_must_be_there() {
    Reply refused = centre.client().post("/callbacks", "{}").expectProblem(422, "invalid");
    assertThat(refused.<String>list("errors.pointer"))
        .containsExactlyInAnyOrder("/branch_id", "/phone_number", "/customer_name");
  }

  @Test
  void ids_that_contradict_each_other_are_named() {
    String altona = centre.company().branch();
    String elsewhere = centre.company().staff(altona);
    Reply staff =
        centre.ask("\"staff_id\":\"%s\"".formatted(elsewhere)).expectProblem(422, "invalid");
    assertThat(staff.text("errors[0].pointer")).isEqualTo("/staff_id");
    long service = centre.company().service(altona, BigDecimal.TEN);
    Reply refused =
        centre.ask("\"service_id\":%d".formatted(service)).expectProblem(422, "invalid");
    assertThat(refused.text("errors[0].pointer")).isEqualTo("/service_id");
    long anywhere = centre.company().service(null, BigDecimal.TEN);
    centre.ask("\"service_id\":%d".formatted(anywhere)).expect(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"customer_id\":1", "\"service_id\":1", "\"staff_id\":\"nobody\""})
  void ids_nobody_has_are_not_found(String field) {
    centre.ask(field).expectProblem(404, "not_found");
    centre.client().post("/callbacks", CallCentre.body("nowhere", "+4915123456789")).expect(404);
    assertThat(
            Rows.number(
                "SELECT COUNT(*) FROM callback_requests WHERE company_id = ?",
                centre.company().companyId()))
        .isZero();
  }

  @Test
  void deadlines_far_in_the_future_are_kept_exactly() {
    long id =
        centre.request(
            "\"preferred_time_window\":{\"from\":\"8999-12-30T23:59:59.999999Z\","
                + "\"to\":\"8999-12-31T00:00:00Z\"}");
    assertThat(centre.read(id).text("expires_at")).isEqualTo("8999-12-31T23:59:59.999999Z");
  }

  @Test
  void a_window_in_the_customers_time_zone_is_an_instant() {
    long id =
        centre.request(
            "\"priority\":\"urgent\"",
            "\"preferred_time_window\":{\"from\":\"2026-11-18T09:00:00-08:00\","
                + "\"to\":\"2026-11-18T12:00:00-08:00\"}");
    assertThat(centre.read(id).text("preferred_time_window.from"))
        .isEqualTo("2026-11-18T17:00:00Z");
    assertThat(centre.read(id).text("expires_at")).isEqualTo("2026-11-18T19:00:00Z");
  }
}
