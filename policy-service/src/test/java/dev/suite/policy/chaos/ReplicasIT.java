package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Load;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Two replicas on one database: one relay at a time, whatever happens to the one that has it. */
class ReplicasIT {
  private static final Duration LEASE_AND_SOME = Duration.ofSeconds(40);
  private static final int WORKERS = 4;
  private static final int FIRST_LOAD = 600;
  private static final int SECOND_LOAD = 200;
  private static final int IN_HAND = 50;

  private static final String HOLDER =
      "SELECT holder, fence FROM leases WHERE name = 'policy-service-relay'";
  private static final String BLOCKED =
      """
      SELECT id FROM information_schema.processlist
      WHERE state LIKE 'Waiting for table%' AND info LIKE '%FROM outbox%'\
      """;
  private static final String UNPUBLISHED = "SELECT id FROM outbox WHERE published_at IS NULL";
  private static final String NEW_EVENTS =
      """
      INSERT INTO outbox (company_id, topic, event_key, headers, payload, created_at)
      SELECT company_id, topic, event_key, JSON_SET(headers, '$.ce_id', UUID()), payload, created_at
      FROM outbox AS sent WHERE topic = 'appointment_modified' LIMIT %d\
      """;

  /** Who may relay; the fence grows with each change. */
  record Holder(String replica, long fence) {}

  @Test
  void a_relay_paused_beyond_its_lease_with_rows_in_hand_sends_nothing_twice() throws SQLException {
    try (Stage stage = Stage.shared("replicas")) {
      List<Salon> salons = Salon.many(2, 5, 100);
      stage.open(salons);
      ServiceProcess first = stage.service(Map.of());
      first.startAndAwait();
      until("the first relays", () -> !stage.rows(HOLDER, row -> row.getString(1)).isEmpty());
      Holder holder = holder(stage);
      ServiceProcess second = stage.service(Map.of());
      second.startAndAwait();
      Desk desk = new Desk(second.url());
      stage.allow(desk, salons, 100);
      Books books = new Books(stage);
      List<Booking> bookings = Salon.allBookings(salons).subList(0, FIRST_LOAD + SECOND_LOAD);

      Load.start(desk::cancel, bookings.subList(0, FIRST_LOAD), WORKERS).finishAll();
      books.statsEqualTheTrail();
      assertThat(holder(stage)).as("one relay all the while").isEqualTo(holder);

      pauseWithRowsInHand(stage, first);
      long paused = System.nanoTime();
      until("the second relays", () -> holder(stage).fence() > holder.fence());
      until("the second sent them", () -> isEmpty(stage, UNPUBLISHED));
      System.out.printf(
          "The second replica relays %d ms after the first was paused%n",
          Duration.ofNanos(System.nanoTime() - paused).toMillis());
      first.resume();
      until("the first is refused", () -> first.log().contains("InvalidProducerEpochException"));

      Load.start(
              new Desk(first.url())::cancel, bookings.subList(FIRST_LOAD, bookings.size()), WORKERS)
          .finishAll();
      books.statsEqualTheTrail();
      assertThat(holder(stage).fence()).as("changed once").isEqualTo(holder.fence() + 1);
      assertThat(Published.all(stage.bootstrap()))
          .extracting(Published::id)
          .doesNotHaveDuplicates()
          .hasSize(bookings.size() + IN_HAND);
    }
  }

  /** The answer to the relay's question lies in its socket when it wakes up. */
  private static void pauseWithRowsInHand(Stage stage, ServiceProcess replica) throws SQLException {
    try (var connection = stage.connectAsAdministrator();
        var statement = connection.createStatement()) {
      statement.execute("LOCK TABLES outbox WRITE, outbox AS sent READ");
      until("the relay asks", () -> !isEmpty(stage, BLOCKED));
      replica.pause();
      statement.execute(NEW_EVENTS.formatted(IN_HAND));
      statement.execute("UNLOCK TABLES");
    }
  }

  private static Holder holder(Stage stage) {
    return stage.rows(HOLDER, row -> new Holder(row.getString(1), row.getLong(2))).getFirst();
  }

  private static boolean isEmpty(Stage stage, String query) {
    return stage.rows(query, row -> row.getLong(1)).isEmpty();
  }

  private static void until(String what, Callable<Boolean> holds) {
    await(what).atMost(LEASE_AND_SOME).pollInterval(Duration.ofMillis(50)).until(holds);
  }
}
