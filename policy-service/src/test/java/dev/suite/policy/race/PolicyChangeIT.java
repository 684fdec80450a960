package dev.suite.policy.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.chaos.Booking;
import dev.suite.policy.chaos.Salon;
import dev.suite.policy.chaos.Stage;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Answer;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.RemoteApi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Policies change on one replica while both are asked. */
class PolicyChangeIT {
  private static final int CHANGES = LongRun.or(1_000, 150);
  private static final int READERS_A_REPLICA = 3;

  /** They ask faster than a company may. */
  private static final Map<String, String> WITHOUT_LIMIT =
      Map.of("suite.rate-limit.per-second", "1000000", "suite.rate-limit.burst", "1000000");

  /** The hours that the last answered change asks for: each change asks for one more. */
  private final AtomicInteger answered = new AtomicInteger();

  private final Queue<String> old = new ConcurrentLinkedQueue<>();
  private volatile boolean over;

  /** In every replica: once a change is answered none shows or decides by what was before. */
  @Test
  void clears_cache_when_policy_updated() throws Exception {
    try (Stage stage = Stage.shared("policy-change")) {
      Salon salon = Salon.many(1, 1, 1).getFirst();
      stage.open(List.of(salon));
      List<RemoteApi> replicas = List.of(start(stage), start(stage));
      change(replicas.getFirst(), salon, Map.of());
      List<Future<Integer>> readers = new ArrayList<>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (RemoteApi replica : replicas) {
          for (int i = 0; i < READERS_A_REPLICA; i++) {
            readers.add(threads.submit(reader(replica, salon, i % 2 == 0)));
          }
        }
        changeOften(replicas, salon);
      }
      int reads = 0;
      for (Future<Integer> reader : readers) {
        reads += reader.get();
      }
      assertThat(old).isEmpty();
      assertThat(reads).isGreaterThan(CHANGES);
      System.out.printf("%d changes, %d reads by two replicas, none old%n", CHANGES, reads);
    }
  }

  private void changeOften(List<RemoteApi> replicas, Salon salon) throws IOException {
    try {
      for (int i = 0; i < CHANGES; i++) {
        change(replicas.get(i % 2), salon, Map.of("If-Match", "*"));
      }
    } finally {
      over = true;
    }
  }

  private static RemoteApi start(Stage stage) {
    ServiceProcess replica = stage.service(WITHOUT_LIMIT);
    replica.startAndAwait();
    return new RemoteApi(replica.url());
  }

  private void change(RemoteApi replica, Salon salon, Map<String, String> headers)
      throws IOException {
    int next = answered.get() + 1;
    Answer answer =
        replica.put(
            salon.company(),
            "/policies/company/%d/cancellation".formatted(salon.company()),
            headers,
            "{\"config\":{\"hours_before\":%d}}".formatted(next));
    assertThat(answer.isSuccess()).as(answer.toString()).isTrue();
    answered.set(next);
  }

  private Callable<Integer> reader(RemoteApi replica, Salon salon, boolean decides) {
    return () -> {
      int reads = 0;
      while (!over) {
        int known = answered.get();
        int shown = decides ? decided(replica, salon) : resolved(replica, salon);
        if (shown < known) {
          old.add("%d after %d was answered".formatted(shown, known));
        }
        reads++;
      }
      return reads;
    };
  }

  private static int resolved(RemoteApi replica, Salon salon) throws IOException {
    return replica
        .get(salon.company(), "/effective-policies/cancellation")
        .body()
        .at("/config/hours_before")
        .asInt();
  }

  private static int decided(RemoteApi replica, Salon salon) throws IOException {
    Booking booking = salon.allBookings().getFirst();
    return replica
        .post(
            salon.company(),
            "/decisions",
            Map.of(),
            "{\"action\":\"cancel\",\"appointment_id\":%d}".formatted(booking.appointment()))
        .body()
        .at("/notice/required_hours")
        .asInt();
  }
}
