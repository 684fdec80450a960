package dev.suite.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.suite.testkit.servers.TestServers;
import dev.suite.testkit.service.Outsider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A topic the running service reads.
 *
 * @param group the consumer group it reads as
 */
record IncomingTopic(String name, String group) {
  private static final String CHANNEL = "mp.messaging.incoming.";
  private static final String CONNECTOR = ".connector";
  private static final String GROUP = ".group.id";

  /** All of them, as the settings say. */
  static List<IncomingTopic> ofService() {
    Config settings = ConfigProvider.getConfig();
    return StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(CHANNEL) && name.endsWith(CONNECTOR))
        .map(name -> name.substring(CHANNEL.length(), name.length() - CONNECTOR.length()))
        .sorted()
        .map(topic -> new IncomingTopic(topic, group(settings, topic)))
        .toList();
  }

  private static String group(Config settings, String topic) {
    return settings
        .getOptionalValue(CHANNEL + topic + GROUP, String.class)
        .orElseGet(
            () -> settings.getValue("mp.messaging.connector.smallrye-kafka" + GROUP, String.class));
  }

  /** What is committed there now about a company. */
  List<ConsumerRecord<byte[], byte[]>> events(long companyId) {
    String id = Long.toString(companyId);
    return new Outsider(TestServers.kafka())
        .read(name, new ByteArrayDeserializer()).stream()
            .filter(event -> event.value() != null && new String(event.value(), UTF_8).contains(id))
            .toList();
  }

  /** How far the service says it has come in a partition. */
  long read(int partition) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()))) {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      OffsetAndMetadata offset = offsets.get(at(partition));
      return offset == null ? 0 : offset.offset();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not say how far " + group + " is", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while Kafka was asked", e);
    }
  }

  private TopicPartition at(int partition) {
    return new TopicPartition(name, partition);
  }
}
