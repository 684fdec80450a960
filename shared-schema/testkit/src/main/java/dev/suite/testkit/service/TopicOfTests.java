package dev.suite.testkit.service;

import dev.suite.testkit.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to and reads from the topics as an outside producer or consumer does. */
public final class TopicOfTests {
  private static final Map<String, Object> PRODUCER =
      Map.of("bootstrap.servers", TestServers.kafka(), "acks", "all");
  private static final Map<String, Object> CONSUMER =
      Map.of("bootstrap.servers", TestServers.kafka(), "isolation.level", "read_committed");

  private TopicOfTests() {}

  /** Sends a record and returns when the broker has it. */
  public static void send(String topic, String key, Map<String, String> headers, String value) {
    try (var producer =
        new KafkaProducer<>(PRODUCER, new StringSerializer(), new StringSerializer())) {
      var record = new ProducerRecord<>(topic, key, value);
      headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
      Future<RecordMetadata> sent = producer.send(record);
      producer.flush();
      if (sent.state() != Future.State.SUCCESS) {
        throw new IllegalStateException("not sent", sent.exceptionNow());
      }
    }
  }

  /** Everything with this key that is on a topic now. */
  public static List<ConsumerRecord<String, String>> read(String topic, String key) {
    try (var consumer =
        new KafkaConsumer<>(CONSUMER, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> found = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found.stream().filter(record -> key.equals(record.key())).toList();
    }
  }

  /** A header's text, or null. */
  public static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** The headers of an outside producer's event of a topic with this identity. */
  public static Map<String, String> headers(UUID id, String topic) {
    return Map.of(
        "ce_id", id.toString(),
        "ce_type", topic,
        "ce_source", "/booking-site",
        "ce_specversion", "1.0",
        "content-type", "application/json");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
