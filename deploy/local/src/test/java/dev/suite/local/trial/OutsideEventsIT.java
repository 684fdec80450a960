package dev.suite.local.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.contracts.DeadLetters;
import dev.suite.contracts.EventHeaders;
import dev.suite.contracts.Topics;
import dev.suite.schema.Service;
import dev.suite.testkit.service.TopicOfTests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events of an outside producer, as the packaged services take them. */
@ExtendWith(SuiteOfTrial.class)
class OutsideEventsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String DLQ = Topics.APPOINTMENT_MODIFIED + DeadLetters.TOPIC_SUFFIX;
  private static final String WAITING = "SELECT COUNT(*) FROM waiting_events WHERE event_key = ?";
  private static final String RECORDED =
      "SELECT COUNT(*) FROM appointment_modifications WHERE company_id = ?";

  private final RunningSuite suite;
  private final OutsideEvents site;
  private Company company;
  private Visit visit;

  OutsideEventsIT(RunningSuite suite) {
    this.suite = suite;
    this.site = new OutsideEvents(suite.outsider());
  }

  @BeforeEach
  void openCompany() throws IOException {
    company = Opening.of(suite, Company.of(1, 1));
    visit = company.visit(0);
  }

  @Test
  void the_same_ce_id_five_times_is_one_message() {
    UUID id = UUID.randomUUID();
    site.cancelled(visit, id);
    awaitTold("appointment_cancelled");
    for (int time = 2; time <= 5; time++) {
      site.cancelled(visit, id);
    }
    site.rescheduled(visit, UUID.randomUUID()); // behind all of them

    awaitTold("appointment_cancelled", "appointment_rescheduled");
    await("policy-service")
        .atMost(PATIENCE)
        .until(() -> suite.tables(Service.POLICY).number(RECORDED, company.id()) == 2);
  }

  @Test
  void an_event_for_a_customer_not_yet_in_the_directory_waits_until_the_customer_arrives()
      throws IOException {
    Visit early = company.visit(1);
    site.cancelled(early, UUID.randomUUID());
    await("the event to wait")
        .atMost(PATIENCE)
        .until(() ->
            suite.tables(Service.NOTIFICATION).number(WAITING, OutsideEvents.key(early)) == 1);
    site.cancelled(visit, UUID.randomUUID());
    awaitTold("appointment_cancelled");
    assertThat(suite.post().to(company.address(early))).isEmpty();

    suite
        .api(Service.NOTIFICATION)
        .put(company.id(), "/directory", Map.of(), company.customers(1, 2));
    awaitTold("appointment_cancelled", "appointment_cancelled");
    assertThat(suite.post().to(company.address(early))).hasSize(1);
  }

  @Test
  void a_poison_event_is_a_dead_letter_and_the_next_one_is_processed() {
    UUID id = UUID.randomUUID();
    site.poison(visit, id, "{\"company_id\": ");
    site.cancelled(visit, UUID.randomUUID());

    awaitTold("appointment_cancelled");
    await("the dead letter").atMost(PATIENCE).until(() -> !ofNotifications().isEmpty());
    assertThat(ofNotifications())
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.value()).isEqualTo("{\"company_id\": ");
          assertThat(TopicOfTests.header(letter, EventHeaders.ID)).isEqualTo(id.toString());
          assertThat(TopicOfTests.header(letter, DeadLetters.REASON)).isNotBlank();
        });
  }

  /** Each consumer writes its own: policy-service's do not count here. */
  private List<ConsumerRecord<String, String>> ofNotifications() {
    return suite.outsider().read(DLQ, OutsideEvents.key(visit)).stream()
        .filter(letter -> TopicOfTests.header(letter, DeadLetters.CONSUMER).startsWith("notices-"))
        .toList();
  }

  /** Waits until exactly these notifications are sent, each with one letter. */
  private void awaitTold(String... events) {
    await("the letters")
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          List<Note> notes = Note.all(suite.tables(Service.NOTIFICATION), company);
          assertThat(notes).extracting(Note::event).containsExactlyInAnyOrder(events);
          assertThat(notes).extracting(Note::status).containsOnly("sent");
          assertThat(suite.post().to(company.addresses()))
              .extracting(PostOffice.Letter::notification)
              .containsExactlyInAnyOrderElementsOf(notes.stream().map(Note::id).toList());
        });
  }
}
