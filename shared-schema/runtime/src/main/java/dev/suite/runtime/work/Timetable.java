package dev.suite.runtime.work;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;

/** Runs the recurring work of a service from its start to its end, and measures each run. */
@ApplicationScoped
class Timetable {
  private final List<RecurringWork> work;
  private final MeterRegistry metrics;
  private List<Cancellable> running = List.of();

  Timetable(@All List<RecurringWork> work, MeterRegistry metrics) {
    this.work = work;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    running =
        work.stream()
            .map(one -> Ticker.every(one.every(), one.name(), () -> measured(one)))
            .toList();
  }

  /** Comes first: nothing new begins while others finish what they have in hand. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
    running.forEach(Cancellable::cancel);
  }

  private Uni<Void> measured(RecurringWork one) {
    Timer.Sample sample = Timer.start(metrics);
    return Uni.createFrom()
        .deferred(one::run)
        .onItemOrFailure()
        .invoke((_, failure) -> sample.stop(runs(one.name(), failure == null ? "done" : "failed")));
  }

  private Timer runs(String name, String outcome) {
    return Timer.builder("suite.work.runs")
        .description("Runs of what a service does again and again")
        .tag("work", name)
        .tag("outcome", outcome)
        .register(metrics);
  }
}
