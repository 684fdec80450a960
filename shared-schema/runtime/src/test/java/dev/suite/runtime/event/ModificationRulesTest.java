package dev.suite.runtime.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.contracts.AppointmentModified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModificationRulesTest {
  private static final String EVENT =
      """
      {"company_id":7,"appointment_id":8,"customer_id":9,"modification_type":"reschedule",
       "within_policy":true,"fee":{"amount":"12.50","currency":"EUR"},"reason":"ill",
       "occurred_at":"2026-11-17T12:00:00Z","modified_by":{"type":"customer","id":"9"},
       "new_starts_at":"2026-11-20T12:00:00Z"}\
      """;

  @Test
  void a_modification_that_can_be_recorded_passes() {
    assertThatCode(() -> check(EVENT)).doesNotThrowAnyException();
    assertThatCode(() -> check(EVENT.replace("\"ill\"", "null"))).doesNotThrowAnyException();
    assertThatCode(() -> check(EVENT.replace("12.50", "99999999.99"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "\"company_id\":7, \"company_id\":0, /company_id",
    "12.50, -0.01, /fee/amount",
    "12.50, 100000000, /fee/amount",
    "12.50, 12.505, /fee/amount",
    "EUR, QQQ, /fee/currency",
    "\"id\":\"9\", \"id\":\"\", /modified_by/id",
    "2026-11-17, 0999-11-17, /occurred_at",
    "2026-11-20, +10000-11-20, /new_starts_at"
  })
  void what_no_service_can_record_is_named(String right, String wrong, String pointer) {
    assertThatThrownBy(() -> check(EVENT.replace(right, wrong)))
        .isInstanceOfSatisfying(
            UnreadableEventException.class,
            fault -> assertThat(fault.pointer()).isEqualTo(pointer));
  }

  @Test
  void a_reason_has_a_limit() {
    String longer = EVENT.replace("ill", "x".repeat(1_001));
    assertThatThrownBy(() -> check(longer)).hasMessage("/reason must have 1000 characters at most");
    String emojis = EVENT.replace("ill", "🤒".repeat(1_000));
    assertThatCode(() -> check(emojis)).doesNotThrowAnyException();
  }

  private static void check(String event) throws UnreadableEventException {
    ModificationRules.check(EventPayload.read(event.getBytes(UTF_8), AppointmentModified.class));
  }
}
