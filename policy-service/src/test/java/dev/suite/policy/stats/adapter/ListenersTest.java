package dev.suite.policy.stats.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Counted;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.DatabaseAway;
import dev.suite.testkit.service.Directory;
import dev.suite.testkit.service.PlatformClient;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.TopicOfTests;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of events that cannot be processed now, or never. */
@QuarkusTest
class ListenersTest extends AtTheStart {
  private static final String REPLAY = "/v1/dead-letters/appointment_modified/replay";

  @Inject MeterRegistry metrics;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Counted counted = new Counted(salon);
  private final Outside outside = new Outside(salon);
  private final long customer = salon.customerId();

  @Test
  void listener_retries_on_database_outage() throws SQLException {
    long first = salon.appointment(START);
    long second = salon.appointment(START);
    try (var _ = DatabaseAway.begin()) {
      double before = retries();
      outside.cancelled(UUID.randomUUID(), customer, first, START);
      await().until(() -> retries() > before);
      outside.cancelled(UUID.randomUUID(), customer, second, START);
    }
    counted.reaches(2);
    assertThat(TopicOfTests.read("appointment_modified.dlq", outside.key(customer))).isEmpty();
  }

  @Test
  void dead_letters_can_be_replayed() {
    UUID event = UUID.randomUUID();
    long appointment = salon.appointment(START);
    Directory directory = Directory.of(salon);
    directory.delete("appointment", appointment, 2);
    Desk desk = Desk.of(salon);
    await().untilAsserted(() -> desk.ask(appointment).expect(404));
    outside.cancelled(event, customer, appointment, START);
    await().until(() -> letter(event) != null);
    String letter = (String) letter(event).get("id");
    directory.appointment(appointment, 3, START, "confirmed");
    await().untilAsserted(() -> desk.ask(appointment).expect(200));

    Reply replayed = replay(letter);
    assertThat(replayed.<String>list("replayed")).containsExactly(letter);
    counted.reaches(1);
    assertThat(replay(letter).<String>list("already_replayed")).containsExactly(letter);
    Reply list = desk.client().get("/modifications?appointment_id=%d", appointment).expect(200);
    assertThat(list.list("items")).hasSize(1);
    assertThat(list.text("items[0].source")).isEqualTo("event");
  }

  private static Map<String, Object> letter(UUID event) {
    return PlatformClient.ofPlatform()
        .get("/v1/dead-letters?topic=appointment_modified&limit=200")
        .expect(200)
        .<Map<String, Object>>list("items")
        .stream()
        .filter(one -> event.toString().equals(one.get("ce_id")))
        .findFirst()
        .orElse(null);
  }

  private static Reply replay(String letter) {
    return PlatformClient.ofPlatform()
        .post(REPLAY, "{\"ids\":[\"%s\"]}".formatted(letter))
        .expect(200);
  }

  private double retries() {
    return metrics.counter("suite.consumer.retries", "consumer", "stats").count();
  }
}
