package dev.suite.runtime.directory.table;

import dev.suite.contracts.Topics;
import dev.suite.runtime.consumer.Consumers;
import dev.suite.runtime.consumer.EventProcessor;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.directory.admission.DirectoryChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the directory topic into the tables, and lets what waited for it go. */
@ApplicationScoped
class DirectoryConsumer {
  private final EventProcessor<DirectoryChange> processor;
  private final Consumers consumers;
  private final StoredCompanies companies;

  DirectoryConsumer(DirectoryHandler handler, Consumers consumers, StoredCompanies companies) {
    this.processor = consumers.processor(handler);
    this.consumers = consumers;
    this.companies = companies;
  }

  @Incoming(Topics.DIRECTORY)
  Uni<Void> consume(ConsumerRecords<byte[], byte[]> batch) {
    return processor
        .process(Received.all(batch))
        .invoke(companies::forget)
        .invoke(consumers::directoryChanged);
  }
}
