package dev.suite.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.contracts.ModificationVoided;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryService;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventPayloadTest {
  private static final String SERVICE =
      "{\"type\":\"service\",\"company_id\":7,\"id\":31,\"version\":1,\"name\":\"Cut\",\"duration_minutes\":30%s}";

  private static final String STAFF =
      """
      {"type":"staff","company_id":9,"id":"s","version":1,"branch_id":"b","name":"Lena",
       "role":"agent","active":true,"service_ids":[31]}\
      """;

  @Test
  void unknown_fields_are_ignored_so_that_producers_may_add_some() throws Exception {
    assertThat(service(",\"colour\":{\"deep\":[1]}").name()).isEqualTo("Cut");
  }

  @Test
  void a_price_keeps_its_digits_whether_text_or_number() throws Exception {
    assertThat(service(",\"price\":\"10.10\"").price()).isEqualTo(new BigDecimal("10.10"));
    assertThat(service(",\"price\":10.10").price()).isEqualTo(new BigDecimal("10.10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e900000000", "1e-900000000", "\"1e900000000\"", "1e101"})
  void a_number_too_large_to_write_out_is_told_by_its_place(String price) {
    assertThatThrownBy(() -> service(",\"price\":" + price))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("/price is missing or not of its form");
  }

  @Test
  void what_is_written_reads_the_same() throws Exception {
    DirectoryService service = service(",\"price\":\"12.50\"");
    assertThat(EventPayload.read(EventPayload.write(service), DirectoryService.class))
        .isEqualTo(service);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"agent\" | \"owner\" | /role",
        "true | {\"owner\":1} | /active",
        "31 | \"owner\" | /service_ids/0",
        "9 | \"owner\" | /company_id",
        "9 | \"9\" | /company_id",
        "9 | 9.0 | /company_id",
        "\"version\":1 | \"version\":1.9 | /version",
        "\"version\":1 | \"version\":true | /version",
        "31 | \"31\" | /service_ids/0",
        "\"agent\" | 0 | /role",
        "\"agent\" | \"\" | /role",
        "true | \"true\" | /active",
        "true | 1 | /active",
        "\"Lena\" | 7 | /name",
        "\"Lena\" | false | /name"
      })
  void what_is_not_of_the_shape_is_told_by_its_place_and_never_by_its_value(
      String right, String wrong, String pointer) throws Exception {
    assertThat(EventPayload.read(STAFF.getBytes(UTF_8), DirectoryRow.class).companyId())
        .isEqualTo(9);
    assertThatThrownBy(() ->
            EventPayload.read(STAFF.replace(right, wrong).getBytes(UTF_8), DirectoryRow.class))
        .hasMessage(pointer + " is missing or not of its form")
        .isInstanceOfSatisfying(
            UnreadableEventException.class,
            failure -> assertThat(failure.pointer()).isEqualTo(pointer));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1767225600", "\"\"", "\"2026-01-01\""})
  void a_time_is_text_with_its_offset(String wrong) throws Exception {
    String voided =
        """
        {"company_id":9,"modification_id":1,"appointment_id":2,"customer_id":3,\
        "voided_at":"2026-01-01T01:00:00+01:00","reason":"x"}\
        """;
    ModificationVoided read = EventPayload.read(voided.getBytes(UTF_8), ModificationVoided.class);
    assertThat(read.voidedAt()).isEqualTo("2026-01-01T00:00:00Z");
    String broken = voided.replace("\"2026-01-01T01:00:00+01:00\"", wrong);
    assertThatThrownBy(() -> EventPayload.read(broken.getBytes(UTF_8), ModificationVoided.class))
        .hasMessage("/voided_at is missing or not of its form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "a\\udc00b", "\\ud83d\\ud83d\\ude00", "a\\u0000"})
  void text_that_no_column_keeps_as_it_is_is_refused_in_records_and_trees(String broken) {
    byte[] staff = STAFF.replace("Lena", broken).getBytes(UTF_8);
    assertThatThrownBy(() -> EventPayload.read(staff, DirectoryRow.class))
        .hasMessageStartingWith("/name ");
    assertThatThrownBy(() -> EventPayload.tree(staff)).hasMessageStartingWith("/name ");
  }

  @Test
  void a_value_that_is_null_is_no_event() {
    assertThatThrownBy(() -> EventPayload.read("null".getBytes(UTF_8), DirectoryRow.class))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("the value is null");
  }

  @Test
  void text_keeps_what_takes_two_characters_in_java() throws Exception {
    byte[] staff = STAFF.replace("Lena", "\\ud83d\\ude00").getBytes(UTF_8);
    assertThat(EventPayload.tree(staff).get("name").asText()).isEqualTo("\ud83d\ude00");
  }

  @Test
  void a_missing_field_is_told_by_its_name() {
    assertThatThrownBy(() ->
            EventPayload.read(
                STAFF.replace("\"active\":true,", "").getBytes(UTF_8), DirectoryRow.class))
        .hasMessage("/active is missing or not of its form");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nul", "{", "{} {}", "{'a':1}"})
  void what_is_not_json_is_told(String text) {
    assertThatThrownBy(() -> EventPayload.read(text.getBytes(UTF_8), DirectoryService.class))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void an_empty_value_is_told() {
    assertThatThrownBy(() -> EventPayload.read(null, DirectoryService.class))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("the value is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "\"text\"", ""})
  void only_an_object_is_a_tree(String json) {
    assertThatThrownBy(() -> EventPayload.tree(json.getBytes(UTF_8)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageStartingWith("the value is ");
  }

  private static DirectoryService service(String more) throws UnreadableEventException {
    return EventPayload.read(SERVICE.formatted(more).getBytes(UTF_8), DirectoryService.class);
  }
}
