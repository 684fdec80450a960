package dev.suite.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Schema and record refuse the same events, and the schema names the path of what is wrong. */
class RefusedEventsTest {
  @ParameterizedTest(name = "{0} without {1}")
  @MethodSource("fields")
  void schema_and_record_agree_on_a_missing_field(Sample sample, String field) {
    var changed = sample.event().deepCopy();
    ((ObjectNode) changed.at(parentOf(field))).remove(nameOf(field));

    assertSameVerdict(sample.with(changed), field);
  }

  @ParameterizedTest(name = "{0} with a null {1}")
  @MethodSource("fields")
  void schema_and_record_agree_on_a_null_field(Sample sample, String field) {
    assertSameVerdict(with(sample, field, NullNode.instance), field);
  }

  @ParameterizedTest(name = "{0} {1} {2} = {3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "appointment_modified, cancel, /company_id, \"seven\"",
        "appointment_modified, cancel, /modification_type, \"delete\"",
        "appointment_modified, cancel, /within_policy, \"perhaps\"",
        "appointment_modified, cancel, /fee, \"10.00\"",
        "appointment_modified, cancel, /fee/amount, \"ten\"",
        "appointment_modified, cancel, /occurred_at, \"yesterday\"",
        "appointment_modified, cancel, /modified_by/type, \"robot\"",
        "appointment_modified, cancel, /new_starts_at, \"soon\"",
        "appointment_modified, cancel, /modification_id, \"first\"",
        "appointment_modification_voided, voided, /modification_id, \"first\"",
        "appointment_modification_voided, voided, /voided_at, \"yesterday\"",
        "policy_changed, branch, /scope, \"region\"",
        "policy_changed, branch, /policy_type, \"refund\"",
        "callback_requested, assigned, /callback_request_id, \"first\"",
        "callback_requested, assigned, /priority, \"low\"",
        "callback_requested, assigned, /expires_at, \"soon\"",
        "callback_due_soon, assigned, /priority, \"low\"",
        "callback_assigned, reassigned, /priority, \"low\"",
        "callback_assigned, reassigned, /assigned_at, \"now\"",
        "callback_escalated, overdue, /escalation_reason, \"boredom\"",
        "callback_escalated, overdue, /level, \"top\"",
        "callback_escalated, overdue, /priority, \"low\"",
        "callback_escalated, overdue, /overdue_hours, \"many\"",
        "callback_escalated, overdue, /customer_id, \"Anna\"",
        "callback_closed, completed, /outcome, \"contacted\"",
        "callback_closed, completed, /sla_met, \"nearly\"",
        "callback_closed, completed, /attempts, \"some\"",
        "notification_requested, customer, /recipient, \"anna\"",
        "notification_requested, customer, /recipient, {}",
        "notification_requested, customer, /recipient/type, \"branch\"",
        "notification_requested, customer, /context, \"payment\"",
        "notification_requested, customer, /context/appointment_id, \"first\"",
        "notification_requested, customer, /data, \"25.00\"",
        "notification_requested, email, /send_at, \"tomorrow\"",
        "notification_status_changed, sent, /channel, \"pigeon\"",
        "notification_status_changed, sent, /status, \"lost\"",
        "directory, company, /type, \"planet\"",
        "directory, branch, /opening_hours, \"daily\"",
        "directory, service, /price, \"cheap\"",
        "directory, staff, /role, \"owner\"",
        "directory, staff, /service_ids/0, \"cuts\"",
        "directory, appointment, /status, \"lost\"",
        "directory, appointment, /starts_at, \"23.11.2026\"",
        "directory, staff_deleted, /type, \"planet\"",
      })
  void a_wrong_value_is_refused_by_schema_and_record(
      String topic, String name, String field, String value) throws IOException {
    var sample = changed(topic, name, field, value);

    assertThat(TopicSchema.of(topic).refusedPaths(sample.event())).contains(field);
    assertThatThrownBy(sample::read).isInstanceOf(JsonMappingException.class);
  }

  @ParameterizedTest(name = "{0} {1} {2} = {3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "appointment_modified, cancel, /customer_id, 0",
        "appointment_modified, cancel, /appointment_id, 1.5",
        "appointment_modified, cancel, /fee/amount, \"-1.00\"",
        "appointment_modified, cancel, /fee/amount, \"1.005\"",
        "appointment_modified, cancel, /fee/amount, 10",
        "appointment_modified, cancel, /fee/currency, \"euro\"",
        "appointment_modified, cancel, /modified_by/id, \"Büro\"",
        "appointment_modified, cancel, /modified_by/id, \"front desk\"",
        "policy_changed, branch, /scope_id, 7",
        "policy_changed, branch, /version, 0",
        "callback_requested, assigned, /branch_id, 7",
        "callback_requested, assigned, /phone_number, \"0151 123\"",
        "callback_requested, assigned, /customer_name, \"\"",
        "callback_escalated, overdue, /level, 4",
        "callback_escalated, overdue, /overdue_hours, -0.5",
        "callback_closed, completed, /attempts, -1",
        "notification_requested, customer, /recipient/id, \"501\"",
        "notification_requested, staff, /recipient/id, 7",
        "notification_requested, customer, /event_type, \"\"",
        "notification_requested, phone, /recipient/phone, \"0151 123\"",
        "notification_requested, email, /recipient, `{\"email\":\"a@b.org\",\"phone\":\"+4930123\"}`",
        "notification_status_changed, sent, /notification_id, 0",
        "directory, branch, /id, 7",
        "directory, branch, /country, \"Germany\"",
        "directory, branch, /opening_hours/mon/0/0, \"9 am\"",
        "directory, service, /id, \"31\"",
        "directory, service, /price, -1",
        "directory, service, /duration_minutes, -1",
        "directory, customer, /name, \"\"",
        "directory, customer, /version, -1",
        "directory, staff_deleted, /id, 7",
        "directory, customer_deleted, /id, \"501\"",
      })
  void a_value_out_of_range_or_form_is_refused_by_the_schema(
      String topic, String name, String field, String value) throws IOException {
    var sample = changed(topic, name, field, value);

    assertThat(TopicSchema.of(topic).refusedPaths(sample.event())).contains(field);
  }

  static Stream<Arguments> fields() {
    return Sample.written()
        .flatMap(sample -> fieldsOf(sample.event(), "").map(field -> Arguments.of(sample, field)));
  }

  /**
   * All but {@code deleted}, without which a deletion is a row and a row is one all the same, and
   * what is inside the hours, which the records keep as it came.
   */
  private static Stream<String> fieldsOf(JsonNode node, String at) {
    return node.propertyStream()
        .filter(field -> !field.getKey().equals("deleted"))
        .flatMap(field -> {
          var pointer = at + "/" + field.getKey();
          var inside = field.getKey().endsWith("_hours") ? NullNode.instance : field.getValue();
          return Stream.concat(Stream.of(pointer), fieldsOf(inside, pointer));
        });
  }

  private static void assertSameVerdict(Sample sample, String field) {
    var refused = TopicSchema.of(sample.topic()).refusedPaths(sample.event());
    if (refused.isEmpty()) {
      assertThatCode(sample::read).doesNotThrowAnyException();
    } else {
      assertThat(refused).contains(field);
      assertThatThrownBy(sample::read).isInstanceOf(JsonMappingException.class);
    }
  }

  private static Sample changed(String topic, String name, String field, String value)
      throws IOException {
    var written = Sample.named(topic, "written/" + name);
    return with(written, field, Sample.JSON.readTree(value));
  }

  private static Sample with(Sample sample, String field, JsonNode value) {
    var changed = sample.event().deepCopy();
    switch (changed.at(parentOf(field))) {
      case ArrayNode list -> list.set(Integer.parseInt(nameOf(field)), value);
      case ObjectNode object -> object.set(nameOf(field), value);
      default -> throw new AssertionError(sample + " has no " + field);
    }
    return sample.with(changed);
  }

  private static String parentOf(String field) {
    return field.substring(0, field.lastIndexOf('/'));
  }

  private static String nameOf(String field) {
    return field.substring(field.lastIndexOf('/') + 1);
  }
}
