package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.Load.Timed;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import dev.suite.testkit.servers.OwnDatabase;
import dev.suite.testkit.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database is killed under load and comes back. */
class DatabaseOutageIT {
  private static final Duration AWAY = Duration.ofSeconds(LongRun.or(30, 4));
  private static final Duration BEFORE = Duration.ofSeconds(2);
  private static final int WORKERS = 4;

  @Test
  void callers_are_asked_to_come_again_and_nothing_is_lost_when_it_is_back() {
    try (OwnDatabase database = TestServers.ownDatabase();
        Stage stage = Stage.on("database", database.server(), TestServers.kafka(), 1)) {
      List<Salon> salons = Salon.many(4, 10, LongRun.or(1_000, 300));
      stage.open(salons);
      ServiceProcess service = stage.service(Map.of());
      service.startAndAwait();
      Desk desk = new Desk(service.url());
      stage.allow(desk, salons, 1_000);

      Load<Booking> load = Load.start(desk::cancel, Salon.allBookings(salons), WORKERS);
      Moment.pass(BEFORE);
      database.kill();
      long from = System.nanoTime();
      Moment.pass(AWAY);
      List<Timed> meanwhile = load.between(from, System.nanoTime());
      assertThat(service.isReady()).isFalse();
      database.start();
      service.awaitReady();
      load.finish();

      assertThat(meanwhile)
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.status()).isEqualTo(503))
          .allMatch(Timed::retryAfter, "tells when to come again");
      System.out.printf(
          "Database away for %d s: %d times 503, p99 %d ms%n",
          AWAY.toSeconds(), meanwhile.size(), Load.percentile(meanwhile, 99).toMillis());
      new Books(stage).agreeWith(load, "Database back");
    }
  }
}
