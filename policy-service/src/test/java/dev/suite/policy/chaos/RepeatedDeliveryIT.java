package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.EventHeaders;
import dev.suite.contracts.Topics;
import dev.suite.policy.chaos.Books.Line;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.Load;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Kafka delivers at least once: an event may come again, at once or later. */
class RepeatedDeliveryIT {
  private static final int TIMES = 5;
  private static final Instant LAST_EVENING = Instant.parse("2026-10-24T22:30:00Z");

  @Test
  void an_event_that_is_delivered_five_times_is_counted_once() throws Exception {
    try (Stage stage = Stage.shared("repeated")) {
      Salon salon = Salon.many(1, 1, 10).getFirst();
      stage.open(List.of(salon));
      ServiceProcess service = stage.service(Map.of());
      service.startAndAwait();
      Desk desk = new Desk(service.url());
      stage.allow(desk, List.of(salon), 10);
      List<Booking> bookings = salon.bookingsOf(0);
      Books books = new Books(stage);

      Load.start(desk::cancel, bookings.subList(0, 1), 1).finishAll();
      books.statsEqualTheTrail();
      Published own = Published.all(stage.bootstrap()).getFirst();
      try (var producer = producer(stage)) {
        ProducerRecord<byte[], byte[]> outside = outside(bookings.get(1));
        for (int time = 1; time < TIMES; time++) {
          producer.send(again(own)).get();
          producer.send(outside).get();
        }
        awaitRecorded(books, 2);
        producer.send(outside).get(); // in a batch of its own
        producer.send(outside(bookings.get(2))).get(); // behind all of them in their partition
      }
      awaitRecorded(books, 3);

      books.statsEqualTheTrail();
      assertThat(books.trail()).hasSize(3);
      assertThat(books.trail().stream().filter(Line::own)).hasSize(1);
      assertThat(books.sums().stats()).isEqualTo(3);
    }
  }

  private static void awaitRecorded(Books books, long lines) {
    Awaitility.await("the events").until(() -> books.sums().stats() >= lines);
  }

  private static KafkaProducer<byte[], byte[]> producer(Stage stage) {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", stage.bootstrap()),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> again(Published event) {
    return new ProducerRecord<>(
        event.message().topic(),
        null,
        event.message().key(),
        event.message().value(),
        event.message().headers());
  }

  /** What a producer outside the suite writes. */
  private static ProducerRecord<byte[], byte[]> outside(Booking booking) {
    String event =
        """
        {"company_id": %d, "appointment_id": %d, "customer_id": %d, "modification_type": "cancel",
         "within_policy": true, "fee": {"amount": "12.50", "currency": "EUR"},
         "occurred_at": "%s", "modified_by": {"type": "customer", "id": "%d"}}\
        """
            .formatted(
                booking.company(),
                booking.appointment(),
                booking.customer(),
                LAST_EVENING,
                booking.customer());
    var message =
        new ProducerRecord<>(
            Topics.APPOINTMENT_MODIFIED,
            utf8(booking.company() + ":" + booking.customer()),
            utf8(event));
    Map.of(
            EventHeaders.SPEC_VERSION,
            EventHeaders.CLOUDEVENTS_1_0,
            EventHeaders.ID,
            UUID.randomUUID().toString(),
            EventHeaders.TYPE,
            Topics.APPOINTMENT_MODIFIED,
            EventHeaders.SOURCE,
            "/booking-platform",
            EventHeaders.TIME,
            LAST_EVENING.toString(),
            EventHeaders.CONTENT_TYPE,
            EventHeaders.APPLICATION_JSON)
        .forEach((name, value) -> message.headers().add(name, utf8(value)));
    return message;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
