package dev.suite.policy.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.contracts.EventHeaders;
import dev.suite.contracts.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * An event as anybody outside reads it, in whole transactions alone.
 *
 * @param modification its number, 0 where it was made outside
 */
public record Published(
    String id, long modification, JsonNode event, ConsumerRecord<byte[], byte[]> message) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration POLL = Duration.ofMillis(100);

  /** All there are now, in the order of each partition. */
  public static List<Published> all(String bootstrap) {
    List<Published> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) bootstrap, "isolation.level", "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.APPOINTMENT_MODIFIED).stream()
              .map(one -> new TopicPartition(one.topic(), one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(message -> all.add(of(message)));
      }
    }
    return all;
  }

  private static Published of(ConsumerRecord<byte[], byte[]> message) {
    byte[] id = message.headers().lastHeader(EventHeaders.ID).value();
    try {
      JsonNode event = JSON.readTree(message.value());
      return new Published(
          new String(id, StandardCharsets.UTF_8),
          event.path("modification_id").asLong(),
          event,
          message);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers of own modifications by key, in the order in which each was sent first. */
  public static Map<String, List<Long>> firstOfEach(List<Published> sent) {
    Set<String> seen = new HashSet<>();
    Map<String, List<Long>> byKey = new HashMap<>();
    for (Published one : sent) {
      if (one.modification() > 0 && seen.add(one.id())) {
        byKey.computeIfAbsent(one.key(), _ -> new ArrayList<>()).add(one.modification());
      }
    }
    return byKey;
  }

  String key() {
    return new String(message.key(), StandardCharsets.UTF_8);
  }
}
