package dev.suite.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimetableTest {
  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Counted steady = new Counted("Steady", Uni.createFrom().voidItem());
  private final Counted failing =
      new Counted("Failing", Uni.createFrom().failure(new IllegalStateException("a stumble")));
  private final Timetable timetable = new Timetable(List.of(steady, failing), metrics);

  private record Counted(String name, Uni<Void> outcome, AtomicInteger runs)
      implements RecurringWork {
    Counted(String name, Uni<Void> outcome) {
      this(name, outcome, new AtomicInteger());
    }

    @Override
    public Duration every() {
      return Duration.ofMillis(5);
    }

    @Override
    public Uni<Void> run() {
      runs.incrementAndGet();
      return outcome;
    }
  }

  @AfterEach
  void stop() {
    timetable.stop(new ShutdownEvent());
  }

  @Test
  void each_is_run_again_and_again_from_start_to_stop() {
    assertThat(steady.runs()).hasValue(0);
    timetable.start(new StartupEvent());
    await().until(() -> steady.runs().get() > 2 && failing.runs().get() > 2);
    timetable.stop(new ShutdownEvent());
    int before = steady.runs().get();
    await().during(Duration.ofMillis(50)).until(() -> steady.runs().get() <= before + 1);
  }

  @Test
  void runs_are_counted_by_work_and_outcome() {
    timetable.start(new StartupEvent());
    await().until(() -> measured("Steady", "done") > 1 && measured("Failing", "failed") > 1);
    assertThat(metrics.find("suite.work.runs").timers()).hasSize(2);
  }

  private long measured(String work, String outcome) {
    Timer timer = metrics.find("suite.work.runs").tags("work", work, "outcome", outcome).timer();
    return timer == null ? 0 : timer.count();
  }
}
