package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Outside;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventOrderTest extends AtTheStart {
  private static final int CHANGES = 40;
  private static final JsonMapper JSON = new JsonMapper();

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);

  @Test
  void events_of_one_customer_keep_their_order() throws Exception {
    List<Long> answered = new ArrayList<>();
    for (Future<Long> one : changedAtOnce()) {
      answered.add(one.get());
    }
    String key = new Outside(salon).key(salon.customerId());
    await()
        .untilAsserted(
            () -> assertThat(TopicOfTests.read("appointment_modified", key)).hasSize(CHANGES));
    List<Long> told = new ArrayList<>();
    for (var event : TopicOfTests.read("appointment_modified", key)) {
      told.add(JSON.readTree(event.value()).path("modification_id").asLong());
    }
    assertThat(told).isSorted().containsExactlyInAnyOrderElementsOf(answered);
  }

  private List<Future<Long>> changedAtOnce() throws InterruptedException {
    List<Callable<Long>> changes = new ArrayList<>();
    for (int i = 0; i < CHANGES; i++) {
      long appointment = salon.appointment(START.plus(Duration.ofDays(3)));
      changes.add(
          i % 2 == 0
              ? () -> desk.cancel(appointment).expect(201).number("id")
              : () ->
                  desk.move(appointment, START.plus(Duration.ofDays(4))).expect(201).number("id"));
    }
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      return callers.invokeAll(changes);
    }
  }
}
