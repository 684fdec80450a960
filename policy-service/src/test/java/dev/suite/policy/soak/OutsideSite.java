package dev.suite.policy.soak;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.suite.contracts.Topics;
import dev.suite.policy.chaos.Booking;
import dev.suite.testkit.chaos.Answer;
import dev.suite.testkit.service.TopicOfTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;

/** A booking site beside the suite that writes to its topic, twice where it is not sure. */
record OutsideSite(KafkaProducer<String, String> producer, Instant now) implements AutoCloseable {
  private static final int ACCEPTED = 202;

  static OutsideSite on(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "max.block.ms", 5_000,
            "request.timeout.ms", 5_000,
            "delivery.timeout.ms", 10_000);
    return new OutsideSite(
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()),
        Instant.now());
  }

  /**
   * Says that the customer has cancelled.
   *
   * @throws IOException when the brokers did not take it: they may or may not have it
   */
  Answer cancelled(Errand errand) throws IOException {
    Booking one = errand.booking();
    var event =
        new ProducerRecord<>(
            Topics.APPOINTMENT_MODIFIED, one.company() + ":" + one.customer(), value(one));
    TopicOfTests.headers(errand.id(), Topics.APPOINTMENT_MODIFIED)
        .forEach((name, text) -> event.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try {
      producer.send(event).get();
      return new Answer(ACCEPTED, MissingNode.getInstance(), Optional.empty());
    } catch (ExecutionException | KafkaException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private String value(Booking one) {
    return """
    {"company_id": %1$d, "appointment_id": %2$d, "customer_id": %3$d,
     "modification_type": "cancel", "within_policy": true,
     "fee": {"amount": "12.50", "currency": "EUR"}, "occurred_at": "%4$s",
     "modified_by": {"type": "customer", "id": "%3$d"}}\
    """
        .formatted(one.company(), one.appointment(), one.customer(), now);
  }

  @Override
  public void close() {
    producer.close();
  }
}
