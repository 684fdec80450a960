package dev.suite.bench.relay;

import dev.suite.bench.server.Servers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What comes to a topic from now on and is committed. */
final class CommittedEvents implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(50);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final KafkaConsumer<byte[], byte[]> reader;

  private CommittedEvents(KafkaConsumer<byte[], byte[]> reader) {
    this.reader = reader;
  }

  static CommittedEvents of(Servers servers, String topic) {
    var reader =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                (Object) servers.bootstrap(),
                "isolation.level",
                "read_committed",
                "max.poll.records",
                5_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        reader.partitionsFor(topic).stream()
            .map(one -> new TopicPartition(topic, one.partition()))
            .toList();
    reader.assign(partitions);
    reader.seekToEnd(partitions);
    partitions.forEach(reader::position);
    return new CommittedEvents(reader);
  }

  /** Returns once so many more have come. */
  void await(int events) {
    long end = System.nanoTime() + LIMIT.toNanos();
    for (int come = 0; come < events; come += reader.poll(POLL).count()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%d of %d events came within %s".formatted(come, events, LIMIT));
      }
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
