package dev.suite.policy.race;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.chaos.Booking;
import dev.suite.policy.chaos.Books;
import dev.suite.policy.chaos.Books.Sums;
import dev.suite.policy.chaos.Desk;
import dev.suite.policy.chaos.Salon;
import dev.suite.policy.chaos.Stage;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Answer;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.LongRun;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 64 at once for the last slot of a customer's quota: one gets it. */
class LastSlotIT {
  private static final int AT_ONCE = 64;
  private static final int USED = 60;
  private static final int CUSTOMERS = LongRun.or(8, 3);
  private static final int ROUNDS = 2;
  private static final int WORKERS = 8;

  @ParameterizedTest
  @ValueSource(strings = {"READ COMMITTED", "REPEATABLE READ"})
  void one_of_64_gets_the_last_slot_whether_the_stats_stand_still_or_are_folded(String isolation)
      throws Exception {
    try (Stage stage = Stage.shared("last-slot")) {
      List<Salon> salons = Salon.many(ROUNDS, CUSTOMERS, USED + AT_ONCE);
      stage.open(salons);
      ServiceProcess service = stage.service(Map.of("suite.db.isolation", isolation));
      Books books = new Books(stage);
      Desk desk = new Desk(service.url());

      service.start(Map.of("mp.messaging.incoming.appointment_modified.enabled", "false"));
      service.awaitReady();
      stage.allow(desk, salons, USED + 1);
      useUpAllButOne(desk, salons);
      raceForEachCustomer(desk, salons.getFirst());
      Sums still = books.sums();
      assertThat(still.stats()).isZero();
      assertThat(still.uncounted()).isEqualTo(still.trail());
      service.kill();
      stage.forgetTheDead();

      service.start(Map.of("mp.messaging.connector.smallrye-kafka.max.poll.records", "1"));
      service.awaitReady();
      Sums before = books.sums();
      assertThat(before.uncounted()).isPositive();
      awaitFolding(books);
      raceForEachCustomer(desk, salons.getLast());
      Sums after = books.sums();
      assertThat(after.stats()).isGreaterThan(before.stats());
      assertThat(after.uncounted()).as("still to be folded after the race").isPositive();
      books.statsEqualTheTrail();
      assertThat(books.trail()).hasSize(ROUNDS * CUSTOMERS * (USED + 1));
      System.out.printf(
          "%s: %d customers × 64 at once, folded %d to %d of %d meanwhile%n",
          isolation, ROUNDS * CUSTOMERS, before.stats(), after.stats(), after.trail());
    }
  }

  private static void awaitFolding(Books books) {
    Awaitility.await("the backlog to be folded")
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> books.sums().stats() > 0);
  }

  private static void useUpAllButOne(Desk desk, List<Salon> salons) {
    List<Booking> earlier =
        salons.stream()
            .flatMap(salon -> salon.allBookings().stream().limit(USED * (long) CUSTOMERS))
            .toList();
    Load.start(desk::cancel, earlier, WORKERS).finishAll();
  }

  /** All customers at once, each with 64 requests at once. */
  private static void raceForEachCustomer(Desk desk, Salon salon) throws Exception {
    List<Booking> all = new ArrayList<>();
    for (int customer = 0; customer < salon.customers(); customer++) {
      all.addAll(salon.bookingsOf(customer).subList(USED, USED + AT_ONCE));
    }
    Map<Long, List<String>> outcomes = new HashMap<>();
    Map<Booking, Future<String>> answers = new HashMap<>();
    CountDownLatch start = new CountDownLatch(1);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Booking booking : all) {
        answers.put(booking, callers.submit(race(desk, booking, start)));
      }
      start.countDown();
      for (var answer : answers.entrySet()) {
        outcomes
            .computeIfAbsent(answer.getKey().customer(), _ -> new ArrayList<>())
            .add(answer.getValue().get());
      }
    }
    assertThat(outcomes).hasSize(salon.customers());
    assertThat(outcomes.values())
        .allSatisfy(ones ->
            assertThat(ones.stream().collect(groupingBy(one -> one, counting())))
                .isEqualTo(Map.of("201", 1L, "409 quota_exceeded", AT_ONCE - 1L)));
  }

  private static Callable<String> race(Desk desk, Booking booking, CountDownLatch start) {
    return () -> {
      start.await();
      return outcome(desk, booking);
    };
  }

  private static String outcome(Desk desk, Booking booking) throws IOException {
    Answer answer = desk.cancel(booking);
    return (answer.status() + " " + answer.code()).strip();
  }
}
