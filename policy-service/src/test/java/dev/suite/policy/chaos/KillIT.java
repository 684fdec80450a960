package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The service is killed at random under load. */
class KillIT {
  private static final int KILLS = LongRun.or(20, 4);
  private static final int WORKERS = 4;
  private static final int LONGEST_LIFE_MILLIS = 2_500;

  @Test
  void what_was_acknowledged_is_kept_once_however_often_it_is_killed() {
    Random chance = LongRun.chance("KillIT");
    try (Stage stage = Stage.shared("kill")) {
      List<Salon> salons = Salon.many(4, 10, LongRun.or(2_000, 500));
      stage.open(salons);
      ServiceProcess service = stage.service(Map.of());
      service.startAndAwait();
      Desk desk = new Desk(service.url());
      stage.allow(desk, salons, 2_000);

      Load<Booking> load = Load.start(desk::cancel, Salon.allBookings(salons), WORKERS);
      for (int kill = 1; kill <= KILLS; kill++) {
        Moment.pass(Duration.ofMillis(chance.nextInt(LONGEST_LIFE_MILLIS)));
        service.kill();
        stage.forgetTheDead();
        service.startAndAwait();
      }
      assertThat(load.isDry()).as("load to the end").isFalse();
      load.finish();

      new Books(stage).agreeWith(load, "Killed %d times".formatted(KILLS));
    }
  }
}
