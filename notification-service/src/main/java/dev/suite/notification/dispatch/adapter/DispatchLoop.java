package dev.suite.notification.dispatch.adapter;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what is due on every replica, so many at once: each message has a place from its claim to
 * the record of its outcome, so none waits under a lease for another.
 */
@ApplicationScoped
class DispatchLoop {
  private static final Logger LOG = Logger.getLogger(DispatchLoop.class);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration LAST_ANSWERS = Duration.ofSeconds(8);

  private final ClaimDue claims;
  private final SendClaimed sender;
  private final Semaphore places;
  private final Duration idle;
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread thread = Thread.ofPlatform().name("dispatch").daemon().unstarted(this::run);
  private volatile boolean stopping;

  DispatchLoop(
      ClaimDue claims,
      SendClaimed sender,
      @ConfigProperty(name = "suite.dispatch.concurrency", defaultValue = "32") int concurrency,
      @ConfigProperty(name = "suite.dispatch.idle", defaultValue = "100ms") Duration idle) {
    this.claims = claims;
    this.sender = sender;
    this.places = new Semaphore(concurrency);
    this.idle = idle;
  }

  void start(@Observes StartupEvent event) {
    thread.start();
  }

  /** What is claimed is sent and recorded before the database's connections close. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    LockSupport.unpark(thread);
    thread.join(LAST_ANSWERS);
    sending.shutdown();
    if (!sending.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.warn("Stopping before some providers have answered; their messages become unknown");
    }
  }

  private void run() {
    while (!stopping) {
      if (hasPlace()) {
        fill(1 + places.drainPermits());
      }
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      stopping = true;
      return false;
    }
  }

  private void fill(int free) {
    int taken = 0;
    try {
      List<Claimed> rows = claims.claim(free).await().indefinitely();
      taken = rows.size();
      rows.forEach(row -> sending.execute(() -> send(row)));
      if (rows.isEmpty()) {
        pause(idle);
      }
    } catch (RuntimeException e) { // whatever it is, it must not end the dispatch unseen
      LOG.warnf("The dispatch pauses and tries again: %s", e);
      pause(PAUSE_AFTER_FAILURE);
    } finally {
      places.release(free - taken);
    }
  }

  private void send(Claimed row) {
    try {
      sender.send(row);
    } catch (RuntimeException e) {
      LOG.warnf("Notification %d is left to the sweep: %s", row.id(), e);
    } finally {
      places.release();
    }
  }

  private static void pause(Duration time) {
    LockSupport.parkNanos(time.toNanos());
  }
}
