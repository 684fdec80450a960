package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.Load.Timed;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import dev.suite.testkit.servers.OwnBrokers;
import dev.suite.testkit.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** All three brokers are away for a while under load. */
class BrokersOutageIT {
  private static final Duration AWAY = Duration.ofSeconds(LongRun.or(60, 10));
  private static final Duration BEFORE = Duration.ofSeconds(2);
  private static final int WORKERS = 4;

  @Test
  void requests_are_served_while_the_brokers_are_away_and_all_arrives_when_they_are_back() {
    try (OwnBrokers brokers = TestServers.ownBrokers();
        Stage stage = Stage.on("brokers", TestServers.database(), brokers.bootstrap(), 3)) {
      List<Salon> salons = Salon.many(4, 10, LongRun.or(2_000, 500));
      stage.open(salons);
      ServiceProcess service = stage.service(Map.of());
      service.startAndAwait();
      Desk desk = new Desk(service.url());
      stage.allow(desk, salons, 2_000);
      Books books = new Books(stage);

      Load<Booking> load = Load.start(desk::cancel, Salon.allBookings(salons), WORKERS);
      Moment.pass(BEFORE);
      brokers.stop();
      long from = System.nanoTime();
      Moment.pass(AWAY);
      List<Timed> meanwhile = load.between(from, System.nanoTime());
      assertThat(load.isDry()).as("load to the end").isFalse();
      assertThat(books.sums().uncounted()).isPositive();
      brokers.start();
      load.finish();

      assertThat(meanwhile).isNotEmpty().allMatch(one -> one.status() == 201);
      System.out.printf(
          "Brokers away for %d s: %d recorded meanwhile, p50 %d ms, p99 %d ms%n",
          AWAY.toSeconds(),
          meanwhile.size(),
          Load.percentile(meanwhile, 50).toMillis(),
          Load.percentile(meanwhile, 99).toMillis());
      books.agreeWith(load, "Brokers back");
    }
  }
}
