package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.halt.HaltStep;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Load;
import dev.suite.testkit.chaos.LongRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The service dies at a named step of relay or consumer while modifications flow. */
class HaltIT {
  private static final int KILLED = 137;
  private static final int WORKERS = 4;

  /** At each step alone where there is time for it; else at one after the other. */
  static Stream<List<HaltStep>> deaths() {
    List<HaltStep> all = new ArrayList<>(HaltStep.ofEveryService());
    Collections.shuffle(all, LongRun.chance("HaltIT"));
    Stream<List<HaltStep>> alone = all.stream().limit(LongRun.or(all.size(), 0)).map(List::of);
    return Stream.concat(alone, Stream.of(all));
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void no_event_is_lost_and_none_counted_twice_wherever_it_dies(List<HaltStep> steps) {
    try (Stage stage = Stage.shared("halt")) {
      List<Salon> salons = Salon.many(4, 5, LongRun.or(4_000, 500));
      stage.open(salons);
      ServiceProcess service = stage.service(Map.of());
      service.startAndAwait();
      Desk desk = new Desk(service.url());
      stage.allow(desk, salons, 4_000);
      service.kill();
      stage.forgetTheDead();

      Load<Booking> load = Load.start(desk::cancel, Salon.allBookings(salons), WORKERS);
      for (HaltStep step : steps) {
        service.start(Map.of("suite.halt-at", step.name()));
        assertThat(service.awaitEnd()).as("exit code at %s", step).isEqualTo(KILLED);
        stage.forgetTheDead();
      }
      assertThat(load.isDry()).as("load to the end").isFalse();
      service.startAndAwait();
      load.finish();

      new Books(stage).agreeWith(load, "Halted at " + steps);
    }
  }
}
