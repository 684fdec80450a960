package dev.suite.runtime.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A topic that no other test uses, as readers of committed records see it.
 *
 * @param connection how the brokers are reached
 */
public record Topic(Map<String, Object> connection, String name) {
  private static final int PARTITIONS = 3;
  private static final long LIMIT_SECONDS = 20;

  /** A name for a topic that is not there yet. */
  public static Topic named(Map<String, Object> connection) {
    return new Topic(connection, "toys-" + UUID.randomUUID());
  }

  /** A new topic with three partitions. */
  public static Topic created(Map<String, Object> connection) throws Exception {
    return named(connection).create(Map.of());
  }

  /** Creates it with these settings. */
  public Topic create(Map<String, String> settings) throws Exception {
    try (Admin admin = Admin.create(connection)) {
      admin
          .createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1).configs(settings)))
          .all()
          .get(LIMIT_SECONDS, SECONDS);
    }
    return this;
  }

  /** Changes one of its settings. */
  public void set(String setting, String value) throws Exception {
    try (Admin admin = Admin.create(connection)) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, name),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry(setting, value), AlterConfigOp.OpType.SET))))
          .all()
          .get(LIMIT_SECONDS, SECONDS);
    }
  }

  /** All committed records, those of a key in their order. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put("isolation.level", "read_committed");
    settings.remove("group.id");
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(one -> new TopicPartition(name, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** The values of each key, in order. */
  public Map<String, List<String>> valuesByKey() {
    return records().stream()
        .collect(
            Collectors.groupingBy(
                one -> text(one.key()),
                Collectors.mapping(one -> text(one.value()), Collectors.toList())));
  }

  /** The value of a header; null without it. */
  public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : text(header.value());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }
}
