package dev.suite.local.story.salon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDirectoryTest {
  private static final Instant NOW = Instant.parse("2026-03-28T23:10:20Z");
  private final DemoCompany company = DemoCompany.of(7, NOW);

  @Test
  void its_rows_refer_to_each_other() {
    JsonNode rows = new DemoDirectory(company).rows();
    List<String> customers = rows.findPath("customers").findValuesAsText("id");

    for (JsonNode appointment : rows.path("appointments")) {
      assertThat(appointment.path("service_id")).isEqualTo(rows.at("/services/0/id"));
      assertThat(rows.path("staff").findValuesAsText("id"))
          .contains(appointment.path("staff_id").asText());
      assertThat(appointment.path("branch_id")).isEqualTo(rows.at("/branches/0/id"));
      assertThat(customers).contains(appointment.path("customer_id").asText());
    }
  }

  @Test
  void one_appointment_is_past_every_deadline_and_none_has_begun() {
    assertThat(Duration.between(NOW, company.lateStart()))
        .isBetween(Duration.ofHours(19), Duration.ofHours(20));
    assertThat(new DemoDirectory(company).rows().path("appointments"))
        .hasSize(3)
        .allSatisfy(appointment ->
            assertThat(Instant.parse(appointment.path("starts_at").asText())).isAfter(NOW));
  }

  @Test
  void everybody_has_an_address_and_the_branch_somebody_to_escalate_to() {
    JsonNode rows = new DemoDirectory(company).rows();

    assertThat(rows.findValuesAsText("email"))
        .hasSize(5)
        .doesNotHaveDuplicates()
        .allSatisfy(address -> assertThat(address).endsWith("@example.com"));
    assertThat(rows.path("staff").findValuesAsText("role"))
        .containsExactlyInAnyOrder("agent", "agent", "manager");
  }

  @Test
  void the_next_second_gives_other_numbers_ids_and_addresses() {
    DemoCompany next = DemoCompany.of(8, NOW.plusSeconds(1));

    assertThat(next.number()).isGreaterThan(company.otherAppointment());
    assertThat(next.branch()).isNotEqualTo(company.branch());
    assertThat(next.lena().id()).isNotEqualTo(company.lena().id());
    assertThat(next.mia().email()).isNotEqualTo(company.mia().email());
  }
}
