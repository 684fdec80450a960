package dev.suite.policy.stats.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingEventsTest extends AtTheStart {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Outside outside = new Outside(salon);
  private final Directory directory = Directory.of(salon);
  private final long customer = salon.customerId();

  @Test
  void event_waits_for_directory_rows_and_goes_when_they_come() {
    long notYet = DirectoryFixture.unusedId();
    outside.cancelled(UUID.randomUUID(), customer, notYet, START);
    awaitWaiting(1);
    outside.cancelled(UUID.randomUUID(), customer, salon.appointment(START), START.plusSeconds(1));
    awaitWaiting(2);
    assertThat(recorded()).isEmpty();

    directory.appointment(notYet, 1, START, "confirmed");

    await().untilAsserted(() -> assertThat(recorded()).hasSize(2));
    assertThat(recorded().getFirst()).isEqualTo("" + notYet);
    awaitWaiting(0);
  }

  @Test
  void poison_event_goes_to_dead_letter_and_the_next_is_processed() {
    UUID poison = UUID.randomUUID();
    outside.send(poison, customer, "{\"company_id\":");
    outside.cancelled(UUID.randomUUID(), customer, salon.appointment(START), START);
    await().untilAsserted(() -> assertThat(recorded()).hasSize(1));
    ConsumerRecord<String, String> letter = awaitDeadLetter();
    assertThat(letter.value()).isEqualTo("{\"company_id\":");
    assertThat(TopicOfTests.header(letter, "ce_id")).isEqualTo(poison.toString());
    assertThat(TopicOfTests.header(letter, "dlq-consumer")).isEqualTo("stats");
    assertThat(TopicOfTests.header(letter, "dlq-topic")).isEqualTo("appointment_modified");
    assertThat(TopicOfTests.header(letter, "dlq-reason")).isNotBlank();
  }

  @Test
  void an_event_of_another_customers_appointment_is_dead() {
    long other = salon.appointment(START, salon.customer(), salon.serviceId(), null);
    outside.cancelled(UUID.randomUUID(), customer, other, START);
    assertThat(TopicOfTests.header(awaitDeadLetter(), "dlq-reason"))
        .isEqualTo("it names an appointment of another customer");
  }

  @Test
  void an_event_of_another_companys_appointment_is_dead() {
    long foreign = SuiteOfTests.salon().appointment(START);
    outside.cancelled(UUID.randomUUID(), customer, foreign, START);
    assertThat(TopicOfTests.header(awaitDeadLetter(), "dlq-reason"))
        .isEqualTo("it names a appointment of another company");
    assertThat(recorded()).isEmpty();
  }

  @Test
  void an_event_of_a_deleted_appointment_is_dead() {
    long appointment = salon.appointment(START);
    directory.delete("appointment", appointment, 2);
    Desk desk = Desk.of(salon);
    await().untilAsserted(() -> desk.ask(appointment).expect(404));
    outside.cancelled(UUID.randomUUID(), customer, appointment, START);
    assertThat(TopicOfTests.header(awaitDeadLetter(), "dlq-reason")).contains("deleted");
  }

  private ConsumerRecord<String, String> awaitDeadLetter() {
    return await()
        .until(
            () -> TopicOfTests.read("appointment_modified.dlq", outside.key(customer)),
            letters -> letters.size() == 1)
        .getFirst();
  }

  private void awaitWaiting(int expected) {
    await()
        .untilAsserted(() ->
            assertThat(
                    Rows.texts(
                        "SELECT id FROM waiting_events WHERE event_key = ?", outside.key(customer)))
                .hasSize(expected));
  }

  private List<String> recorded() {
    return Rows.texts(
        "SELECT appointment_id FROM appointment_modifications WHERE company_id = ? ORDER BY id",
        salon.companyId());
  }
}
