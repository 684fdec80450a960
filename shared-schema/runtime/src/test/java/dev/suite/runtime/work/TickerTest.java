package dev.suite.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TickerTest {
  private final AtomicInteger runs = new AtomicInteger();
  private Cancellable ticking = () -> {};

  @AfterEach
  void stop() {
    ticking.cancel();
  }

  @Test
  void work_is_done_again_and_again_though_it_fails() {
    ticking =
        Ticker.every(
            Duration.ofMillis(5),
            "Failing",
            () -> {
              if (runs.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("at once");
              }
              return Uni.createFrom().failure(new IllegalStateException("later"));
            });
    await().until(() -> runs.get() > 5);
  }

  @Test
  void ticks_that_are_missed_during_a_long_run_are_dropped() {
    var hold = new CompletableFuture<Void>();
    ticking =
        Ticker.every(
            Duration.ofMillis(5),
            "Slow",
            () ->
                runs.incrementAndGet() == 1
                    ? Uni.createFrom().completionStage(hold)
                    : Uni.createFrom().voidItem());
    await().during(Duration.ofMillis(100)).until(() -> runs.get() == 1);
    hold.complete(null);
    await().until(() -> runs.get() > 2);
  }

  @Test
  void signals_that_come_during_a_run_make_one_more_run() {
    List<CompletableFuture<Void>> holds = new ArrayList<>();
    UnicastProcessor<Integer> signals = UnicastProcessor.create();
    ticking =
        Ticker.on(
            signals,
            "Signalled",
            () -> {
              var hold = new CompletableFuture<Void>();
              holds.add(hold);
              return Uni.createFrom().completionStage(hold);
            });
    signals.onNext(1);
    signals.onNext(2);
    signals.onNext(3);
    signals.onNext(4);
    assertThat(holds).hasSize(1);
    holds.getFirst().complete(null);
    assertThat(holds).hasSize(2);
    holds.getLast().complete(null);
    assertThat(holds).hasSize(2);
  }
}
