package dev.suite.runtime.consumer;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The batches a service works on. When it ends, those are finished first; what comes then, or is
 * broken off, is neither acknowledged nor refused: the next one to read the partition gets it.
 */
final class BatchesInHand {
  private int inHand;
  private boolean ending;

  /** Works on a batch, unless the service ends. */
  Uni<Void> take(Supplier<Uni<Void>> work) {
    return Uni.createFrom()
        .deferred(() ->
            begin()
                ? work.get()
                    .onTermination()
                    .invoke(this::done)
                    .onFailure(_ -> isEnding())
                    .recoverWithUni(() -> Uni.createFrom().nothing())
                : Uni.createFrom().nothing());
  }

  /** Takes no more and returns when all are done, or after this long. */
  synchronized void finish(Duration patience) {
    ending = true;
    long end = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    try {
      while (inHand > 0 && left > 0) {
        wait(left);
        left = Duration.ofNanos(end - System.nanoTime()).toMillis();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean begin() {
    if (!ending) {
      inHand++;
    }
    return !ending;
  }

  private synchronized void done() {
    inHand--;
    notifyAll();
  }

  private synchronized boolean isEnding() {
    return ending;
  }
}
