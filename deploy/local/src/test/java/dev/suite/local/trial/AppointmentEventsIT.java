package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.schema.Service;
import dev.suite.testkit.chaos.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What policy-service records is counted there, and the customer hears of it. */
@ExtendWith(SuiteOfTrial.class)
class AppointmentEventsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String STATS =
      "SELECT stat_type, count FROM appointment_modification_stats WHERE company_id = ?";

  private final RunningSuite suite;
  private Company company;
  private Visit visit;

  AppointmentEventsIT(RunningSuite suite) {
    this.suite = suite;
  }

  @BeforeEach
  void openCompany() throws IOException {
    company = Opening.of(suite, Company.of(1, 1));
    visit = company.visit(0);
  }

  @Test
  void cancellation_reaches_stats_and_customer() throws IOException {
    record(visit.cancellation());
    awaitCounted("cancellation_count");
    awaitTold("appointment_cancelled");
  }

  @Test
  void reschedule_reaches_stats_and_customer() throws IOException {
    record(visit.move(Instant.now().plus(Duration.ofDays(12))));
    awaitCounted("reschedule_count");
    awaitTold("appointment_rescheduled");
  }

  private void record(String change) throws IOException {
    Answer answer =
        suite.api(Service.POLICY).post(company.id(), "/modifications", Map.of(), change);
    assertThat(answer.isSuccess()).as("%s", answer).isTrue();
  }

  private void awaitCounted(String statType) {
    await("the stats")
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(suite.tables(Service.POLICY).rows(STATS, company.id()))
                .containsExactly(List.of(statType, "1")));
  }

  private void awaitTold(String event) {
    await("the letter")
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          assertThat(Note.all(suite.tables(Service.NOTIFICATION), company))
              .singleElement()
              .satisfies(note -> assertThat(note.event()).isEqualTo(event))
              .satisfies(note -> assertThat(note.status()).isEqualTo("sent"));
          assertThat(suite.post().to(company.address(visit))).hasSize(1);
        });
  }
}
