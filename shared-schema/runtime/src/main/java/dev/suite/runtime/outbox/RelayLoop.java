package dev.suite.runtime.outbox;

import dev.suite.runtime.halt.HaltSwitch;
import dev.suite.runtime.lease.Lease;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Runs the relay on a thread of its own while this replica holds the service's relay lease; another
 * replica takes over when the lease runs out. While events keep coming it lets them gather: a Kafka
 * transaction costs the brokers about as much for one event as for a hundred.
 */
@ApplicationScoped
public class RelayLoop {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration LEASE = Duration.ofSeconds(10);
  private static final Duration RENEW_AFTER = LEASE.dividedBy(3);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
  private static final int BATCH = 1_000;
  private static final int BUSY = 10;
  private static final Duration GATHER = Duration.ofMillis(100);

  private final Relay relay;
  private final Leases leases;
  private final Replica replica;
  private final Map<String, Object> kafka;
  private final String service;
  private final Duration idle;
  private final boolean enabled;
  private final MeterRegistry metrics;
  private final Thread thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
  private volatile boolean stopping;

  RelayLoop(
      OutboxStore store,
      HaltSwitch halt,
      Leases leases,
      Replica replica,
      MeterRegistry metrics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "suite.relay.idle", defaultValue = "20ms") Duration idle,
      @ConfigProperty(name = "suite.relay.enabled", defaultValue = "true") boolean enabled) {
    this.relay = new Relay(store, halt, BATCH);
    this.leases = leases;
    this.replica = replica;
    this.metrics = metrics;
    this.kafka = kafka;
    this.service = service;
    this.idle = idle;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (enabled) {
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    LockSupport.unpark(thread);
    thread.join(TimeUnit.SECONDS.toMillis(5));
  }

  private void run() {
    while (!stopping) {
      try {
        leases
            .take(service + "-relay", replica.id(), LEASE)
            .await()
            .atMost(LEASE)
            .ifPresentOrElse(this::whileHeld, () -> pause(RENEW_AFTER));
      } catch (RuntimeException | Error e) { // whatever it is, it must not end the relay unseen
        metrics.counter("suite.relay.failures").increment();
        LOG.warnf("The relay pauses and tries again: %s", e);
        pause(PAUSE_AFTER_FAILURE);
      }
    }
  }

  private void whileHeld(Lease lease) {
    try (RelayProducer producer = new RelayProducer(kafka, lease.name())) {
      long renewAt = System.nanoTime(); // taking over may have outlasted the lease
      while (!stopping) {
        if (System.nanoTime() >= renewAt) {
          if (!leases.renew(lease, LEASE).await().atMost(LEASE)) {
            return;
          }
          renewAt = System.nanoTime() + RENEW_AFTER.toNanos();
        }
        int published = relay.pass(producer);
        metrics.counter("suite.relay.published").increment(published);
        pause(after(published));
      }
    } finally {
      leases.release(lease).await().atMost(LEASE);
    }
  }

  /** None while more waits than a batch holds. */
  private Duration after(int published) {
    if (published == BATCH) {
      return Duration.ZERO;
    }
    return published < BUSY || idle.compareTo(GATHER) > 0 ? idle : GATHER;
  }

  void pause(Duration time) {
    if (!stopping) {
      LockSupport.parkNanos(time.toNanos());
    }
  }
}
