package dev.suite.runtime.consumer;

import dev.suite.runtime.database.Pools;
import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.Ticker;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sets consumers up, and lets their waiting events go when the directory changes, and every five
 * seconds in any case.
 */
@ApplicationScoped
public class Consumers {
  private static final Duration LAST_BATCHES = Duration.ofSeconds(5);

  private final Pool pool;
  private final WaitingEvents waiting;
  private final DeadLetterBox deadLetters;
  private final HaltSwitch halt;
  private final Clock clock;
  private final Instance<EventHandler<?>> handlers;
  private final Duration every;
  private final BatchesInHand batches = new BatchesInHand();
  private final BroadcastProcessor<Long> directoryChanges = BroadcastProcessor.create();
  private Cancellable draining = () -> {};

  Consumers(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      WaitingEvents waiting,
      DeadLetterBox deadLetters,
      HaltSwitch halt,
      Clock clock,
      @Any Instance<EventHandler<?>> handlers,
      @ConfigProperty(name = "suite.waiting-events.every", defaultValue = "5s") Duration every) {
    this.pool = pool;
    this.waiting = waiting;
    this.deadLetters = deadLetters;
    this.halt = halt;
    this.clock = clock;
    this.handlers = handlers;
    this.every = every;
  }

  /** The processor that a channel of this handler hands its batches to. */
  public <E> EventProcessor<E> processor(EventHandler<E> handler) {
    return new EventProcessor<>(handler, pool, waiting, deadLetters, halt, batches);
  }

  /** Tells that directory rows have come: what waits for them is looked at now. */
  public void directoryChanged() {
    directoryChanges.onNext(0L);
  }

  /** One pass over the waiting events of every consumer, in spite of one that fails. */
  public Uni<Void> drain() {
    return InOrder.eachInSpite(handlers, this::drain);
  }

  private <E> Uni<Void> drain(EventHandler<E> handler) {
    return new Drain<>(handler, processor(handler), waiting, pool, clock).run();
  }

  void start(@Observes StartupEvent event) {
    Multi<Long> ticks = Multi.createFrom().ticks().every(every);
    draining =
        Ticker.on(
            Multi.createBy().merging().streams(ticks, directoryChanges),
            "Letting waiting events go",
            this::drain);
  }

  /** Comes before the pools close: what is in hand then would fail. */
  void stop(@Observes ShutdownEvent event) {
    draining.cancel();
    batches.finish(LAST_BATCHES);
  }
}
