package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.FaultProxy;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.Load.Timed;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import dev.suite.testkit.servers.DatabaseServer;
import dev.suite.testkit.servers.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The database lives on, but the network between breaks off, slows down and is cut. */
class BrokenLinkIT {
  private static final Duration EACH = Duration.ofSeconds(LongRun.or(20, 3));
  private static final Duration SLOWNESS = Duration.ofMillis(5);
  private static final int WORKERS = 4;

  @Test
  void what_is_recorded_over_a_bad_link_is_recorded_once_and_a_cut_one_answers_503() {
    DatabaseServer server = TestServers.database();
    try (FaultProxy link = FaultProxy.before(server.host(), server.port());
        Stage stage = Stage.shared("link")) {
      List<Salon> salons = Salon.many(4, 10, LongRun.or(1_000, 300));
      stage.open(salons);
      ServiceProcess service =
          stage.service(Map.of("suite.db.host", "127.0.0.1", "suite.db.port", "" + link.port()));
      service.startAndAwait();
      Desk desk = new Desk(service.url());
      stage.allow(desk, salons, 1_000);

      Load<Booking> load = Load.start(desk::cancel, Salon.allBookings(salons), WORKERS);
      for (int i = 0; i < 3; i++) {
        Moment.pass(EACH.dividedBy(6));
        link.reset();
      }
      link.delay(SLOWNESS);
      Moment.pass(EACH.dividedBy(2));
      link.cut();
      long from = System.nanoTime();
      Moment.pass(EACH);
      List<Timed> meanwhile = load.between(from, System.nanoTime());
      link.heal();
      service.awaitReady();
      load.finish();

      assertThat(meanwhile)
          .isNotEmpty()
          .allSatisfy(one -> assertThat(one.status()).isEqualTo(503))
          .allMatch(Timed::retryAfter, "tells when to come again");
      new Books(stage).agreeWith(load, "Link healed");
    }
  }
}
