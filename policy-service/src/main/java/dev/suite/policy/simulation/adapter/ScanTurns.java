package dev.suite.policy.simulation.adapter;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import dev.suite.runtime.work.Turnstile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets two scans of history run at once in a replica: each holds a connection for as long as it
 * lasts, and a few more would leave none to anybody else.
 */
@ApplicationScoped
class ScanTurns {
  private static final int WAIT_SECONDS = 30;

  private final Turnstile turnstile;
  private final Duration patience;

  ScanTurns(
      Turnstile turnstile,
      @ConfigProperty(name = "suite.simulations.deadline", defaultValue = "60s")
          Duration patience) {
    this.turnstile = turnstile;
    this.patience = patience;
  }

  /**
   * Scans when it is its turn; 503 when too many wait, or when it takes too long. Its place is free
   * only when it has really ended: a statement goes on when nobody waits for it any more.
   *
   * @param scan is told whether nobody waits for it any more
   */
  <T> Uni<T> take(Function<BooleanSupplier, Uni<T>> scan) {
    return Uni.createFrom()
        .<T>emitter(answer -> {
          AtomicBoolean over = new AtomicBoolean();
          answer.onTermination(() -> over.set(true));
          turnstile
              .pass(ScanTurns.class, () -> begin(scan, over::get))
              .subscribe()
              .with(answer::complete, answer::fail);
        })
        .ifNoItem()
        .after(patience)
        .failWith(() -> Problem.of(ProblemCode.UNAVAILABLE).retryAfter(WAIT_SECONDS).build());
  }

  private static <T> Uni<T> begin(Function<BooleanSupplier, Uni<T>> scan, BooleanSupplier over) {
    return over.getAsBoolean() ? Uni.createFrom().nullItem() : scan.apply(over);
  }
}
