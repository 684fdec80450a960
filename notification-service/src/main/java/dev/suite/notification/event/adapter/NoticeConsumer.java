package dev.suite.notification.event.adapter;

import dev.suite.contracts.AppointmentModified;
import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackAssigned;
import dev.suite.contracts.callback.CallbackDueSoon;
import dev.suite.contracts.callback.CallbackEscalated;
import dev.suite.contracts.callback.CallbackRequested;
import dev.suite.runtime.consumer.Consumers;
import dev.suite.runtime.consumer.EventProcessor;
import dev.suite.runtime.consumer.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what the other services tell into the queue. */
@ApplicationScoped
class NoticeConsumer {
  private final EventProcessor<Told<AppointmentModified>> modified;
  private final EventProcessor<Told<CallbackRequested>> requested;
  private final EventProcessor<Told<CallbackAssigned>> assigned;
  private final EventProcessor<Told<CallbackEscalated>> escalated;
  private final EventProcessor<Told<CallbackDueSoon>> dueSoon;

  NoticeConsumer(
      Consumers consumers,
      ModificationHandler modified,
      CallbackRequestedHandler requested,
      CallbackAssignedHandler assigned,
      CallbackEscalatedHandler escalated,
      CallbackDueSoonHandler dueSoon) {
    this.modified = consumers.processor(modified);
    this.requested = consumers.processor(requested);
    this.assigned = consumers.processor(assigned);
    this.escalated = consumers.processor(escalated);
    this.dueSoon = consumers.processor(dueSoon);
  }

  @Incoming(Topics.APPOINTMENT_MODIFIED)
  Uni<Void> modified(ConsumerRecords<byte[], byte[]> batch) {
    return modified.process(Received.all(batch));
  }

  @Incoming(Topics.CALLBACK_REQUESTED)
  Uni<Void> requested(ConsumerRecords<byte[], byte[]> batch) {
    return requested.process(Received.all(batch));
  }

  @Incoming(Topics.CALLBACK_ASSIGNED)
  Uni<Void> assigned(ConsumerRecords<byte[], byte[]> batch) {
    return assigned.process(Received.all(batch));
  }

  @Incoming(Topics.CALLBACK_ESCALATED)
  Uni<Void> escalated(ConsumerRecords<byte[], byte[]> batch) {
    return escalated.process(Received.all(batch));
  }

  @Incoming(Topics.CALLBACK_DUE_SOON)
  Uni<Void> dueSoon(ConsumerRecords<byte[], byte[]> batch) {
    return dueSoon.process(Received.all(batch));
  }
}
