package dev.suite.policy.stats.adapter;

import dev.suite.contracts.Topics;
import dev.suite.runtime.consumer.Consumers;
import dev.suite.runtime.consumer.EventProcessor;
import dev.suite.runtime.consumer.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes modified appointments, this service's own and those of outside producers, into the stats.
 */
@ApplicationScoped
class StatsConsumer {
  private final EventProcessor<ModificationEvent> processor;

  StatsConsumer(StatsHandler handler, Consumers consumers) {
    this.processor = consumers.processor(handler);
  }

  @Incoming(Topics.APPOINTMENT_MODIFIED)
  Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
    return processor.process(Received.all(batch));
  }
}
