package dev.suite.testkit.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Somebody beside the suite who writes to its topics and reads what is committed there.
 *
 * @param bootstrap the addresses of the brokers
 */
public record Outsider(String bootstrap) {

  /** Sends a record and returns when the brokers have it. */
  public void send(String topic, String key, Map<String, String> headers, String value) {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
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
  public List<ConsumerRecord<String, String>> read(String topic, String key) {
    return read(topic, new StringDeserializer()).stream()
        .filter(record -> key.equals(record.key()))
        .toList();
  }

  /** Everything that is on a topic now, its keys and values as this reads them. */
  public <T> List<ConsumerRecord<T, T>> read(String topic, Deserializer<T> form) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<>(settings, form, form)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<T, T>> found = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(found::add);
      }
      return found;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
