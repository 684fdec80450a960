package dev.suite.callback.overdue.adapter;

import dev.suite.callback.escalation.adapter.WatchStore;
import dev.suite.callback.escalation.adapter.WatchStore.Stuck;
import dev.suite.runtime.work.RecurringWork;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Counts what escalation by itself does not get on with, so that a person looks: each replica shows
 * the same numbers, of all companies.
 */
@ApplicationScoped
public class EscalationAuditor implements RecurringWork {
  private final WatchStore store;
  private final MeterRegistry metrics;
  private final Duration every;
  private volatile Stuck stuck = Stuck.NOTHING;

  EscalationAuditor(
      WatchStore store,
      MeterRegistry metrics,
      @ConfigProperty(name = "suite.escalation.audit-every", defaultValue = "15s") Duration every) {
    this.store = store;
    this.metrics = metrics;
    this.every = every;
  }

  void start(@Observes StartupEvent event) {
    gauge("nobody_left", Stuck::nobodyLeft);
    gauge("given_up", Stuck::givenUp);
  }

  private void gauge(String why, ToDoubleFunction<Stuck> count) {
    Gauge.builder("suite.escalations.stuck", () -> count.applyAsDouble(stuck))
        .tag("why", why)
        .description("Callbacks that are not escalated further by themselves")
        .register(metrics);
  }

  @Override
  public String name() {
    return "Auditing escalations";
  }

  @Override
  public Duration every() {
    return every;
  }

  /** Counts anew. */
  @Override
  public Uni<Void> run() {
    return store.stuck().invoke(counted -> stuck = counted).replaceWithVoid();
  }
}
