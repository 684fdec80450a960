package dev.suite.runtime.work;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Does work at each tick, never twice at once; a failure is logged and the next tick tries again.
 */
public final class Ticker {
  private static final Logger LOG = Logger.getLogger(Ticker.class);

  private Ticker() {}

  /**
   * Starts the work now and then every so often, until cancelled. Ticks missed meanwhile are
   * dropped.
   */
  public static Cancellable every(Duration time, String name, Supplier<Uni<Void>> work) {
    return start(Multi.createFrom().ticks().every(time).onOverflow().drop(), name, work);
  }

  /**
   * Does the work at each signal, one run after the other; signals that come during a run make one
   * more run after it.
   */
  public static Cancellable on(Multi<?> signals, String name, Supplier<Uni<Void>> work) {
    return start(signals.onOverflow().dropPreviousItems(), name, work);
  }

  private static Cancellable start(Multi<?> signals, String name, Supplier<Uni<Void>> work) {
    return signals
        .onItem()
        .transformToUniAndConcatenate(_ -> quietly(name, work))
        .subscribe()
        .with(_ -> {});
  }

  private static Uni<Void> quietly(String name, Supplier<Uni<Void>> work) {
    return Uni.createFrom()
        .deferred(work::get)
        .onFailure()
        .invoke(failure -> LOG.warnf("%s failed and is tried again later: %s", name, failure))
        .onFailure()
        .recoverWithNull();
  }
}
