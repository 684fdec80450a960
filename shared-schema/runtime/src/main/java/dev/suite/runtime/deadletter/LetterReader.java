package dev.suite.runtime.deadletter;

import dev.suite.contracts.DeadLetters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads boxes, which are partitions of dead-letter topics, as they were when it was opened. It has
 * no group, so that reading moves nobody's place; each call blocks while the brokers are asked.
 */
final class LetterReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final int SHORTEST_STRETCH = 64;
  private static final int GROWTH = 4;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String service;
  private final Map<TopicPartition, Long> starts;
  private final Map<TopicPartition, Long> ends;

  /** Opens the boxes of these topics; a topic that is not there has none. */
  LetterReader(Map<String, Object> settings, String service, Set<String> topics) {
    this.service = service;
    consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    try {
      List<TopicPartition> boxes = boxes(topics);
      starts = consumer.beginningOffsets(boxes);
      ends = consumer.endOffsets(boxes);
    } catch (RuntimeException e) {
      consumer.close();
      throw e;
    }
  }

  private List<TopicPartition> boxes(Set<String> topics) {
    var all = consumer.listTopics();
    return topics.stream()
        .flatMap(topic -> all.getOrDefault(topic + DeadLetters.TOPIC_SUFFIX, List.of()).stream())
        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
        .toList();
  }

  Set<TopicPartition> boxes() {
    return ends.keySet();
  }

  long start(TopicPartition box) {
    return starts.get(box);
  }

  long end(TopicPartition box) {
    return ends.get(box);
  }

  /** This service's letters with offsets from {@code from}, before {@code to}, in their order. */
  List<DeadLetter> read(TopicPartition box, long from, long to) {
    List<DeadLetter> letters = new ArrayList<>();
    long until = System.nanoTime() + PATIENCE.toNanos();
    consumer.assign(List.of(box));
    consumer.seek(box, from);
    while (consumer.position(box) < to) {
      if (System.nanoTime() > until) {
        throw new TimeoutException("the brokers do not give the letters of " + box);
      }
      for (ConsumerRecord<byte[], byte[]> one : consumer.poll(POLL)) {
        if (one.offset() < to) {
          letters.add(DeadLetter.of(one));
        }
      }
    }
    return letters.stream().filter(letter -> letter.isOf(service)).toList();
  }

  /** The last of this service's letters before an offset, the newest first. */
  List<DeadLetter> last(TopicPartition box, long before, int limit) {
    for (long stretch = SHORTEST_STRETCH; ; stretch *= GROWTH) {
      long from = Math.max(start(box), before - stretch);
      List<DeadLetter> found = read(box, from, before);
      if (from == start(box) || found.size() >= limit) {
        return found.reversed().stream().limit(limit).toList();
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
