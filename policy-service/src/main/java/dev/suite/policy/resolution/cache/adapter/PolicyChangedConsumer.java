package dev.suite.policy.resolution.cache.adapter;

import dev.suite.contracts.PolicyChanged;
import dev.suite.contracts.Topics;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Loads cached policies anew that have changed, in every replica. The epoch already keeps stale
 * ones from being used; this spares the next decision its second query.
 */
@ApplicationScoped
class PolicyChangedConsumer {
  private static final Logger LOG = Logger.getLogger(PolicyChangedConsumer.class);

  private final PolicyCache cache;

  PolicyChangedConsumer(PolicyCache cache) {
    this.cache = cache;
  }

  @Incoming(Topics.POLICY_CHANGED)
  void consume(ConsumerRecords<byte[], byte[]> batch) {
    Received.all(batch).forEach(this::renew);
  }

  private void renew(Received received) {
    try {
      PolicyChanged change = EventPayload.read(received.payload(), PolicyChanged.class);
      PolicyType.of(change.policyType().name())
          .ifPresent(type ->
              cache
                  .renew(change.companyId(), type)
                  .subscribe()
                  .with(
                      _ -> {},
                      failure -> LOG.debugf(failure, "Changed policies are not loaded ahead")));
    } catch (UnreadableEventException e) {
      LOG.warnf("A policy_changed event cannot be read and is passed over: %s", e.getMessage());
    }
  }
}
