package dev.suite.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCompanyTest {
  private static final Instant NOW = Instant.parse("2026-03-28T23:10:20Z");
  private final DemoCompany company = DemoCompany.of(7, NOW);

  @Test
  void its_rows_refer_to_each_other() {
    JsonNode rows = company.directory();
    List<String> customers = rows.findPath("customers").findValuesAsText("id");

    for (JsonNode appointment : rows.path("appointments")) {
      assertThat(appointment.path("service_id")).isEqualTo(rows.at("/services/0/id"));
      assertThat(appointment.path("staff_id")).isEqualTo(rows.at("/staff/0/id"));
      assertThat(appointment.path("branch_id")).isEqualTo(rows.at("/branches/0/id"));
      assertThat(customers).contains(appointment.path("customer_id").asText());
    }
  }

  @Test
  void one_appointment_is_past_every_deadline_and_none_has_begun() {
    assertThat(Duration.between(NOW, company.lateStart()))
        .isBetween(Duration.ofHours(19), Duration.ofHours(20));
    assertThat(company.directory().path("appointments"))
        .hasSize(3)
        .allSatisfy(appointment ->
            assertThat(Instant.parse(appointment.path("starts_at").asText())).isAfter(NOW));
  }

  @Test
  void the_next_second_gives_other_numbers() {
    DemoCompany next = DemoCompany.of(8, NOW.plusSeconds(1));

    assertThat(next.number()).isGreaterThan(company.otherAppointment());
  }
}
