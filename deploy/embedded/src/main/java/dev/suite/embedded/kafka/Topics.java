package dev.suite.embedded.kafka;

import dev.suite.contracts.DeadLetters;
import dev.suite.embedded.ServerStartException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates and deletes topics, since the brokers create none by themselves. */
final class Topics {
  private Topics() {}

  /** The settings of a topic that keeps each record for a time. */
  static Map<String, String> kept(Duration time) {
    return Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis()));
  }

  /** The settings of a topic of dead letters. */
  static Map<String, String> letters() {
    return Map.of(
        TopicConfig.RETENTION_MS_CONFIG,
        Long.toString(DeadLetters.KEPT.toMillis()),
        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
        Integer.toString(DeadLetters.LARGEST));
  }

  /**
   * The settings of a topic that keeps the last value of each key for good.
   *
   * @param time how long the values before it may stay
   */
  static Map<String, String> compactedWithin(Duration time) {
    return Map.of(
        TopicConfig.CLEANUP_POLICY_CONFIG,
        TopicConfig.CLEANUP_POLICY_COMPACT,
        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
        Long.toString(time.toMillis()));
  }

  /** Creates those that do not exist; the others stay as they are. */
  static void create(
      String bootstrap,
      Collection<String> names,
      int partitions,
      int replication,
      Map<String, String> settings)
      throws InterruptedException {
    List<NewTopic> topics =
        names.stream()
            .map(name -> new NewTopic(name, partitions, (short) replication).configs(settings))
            .toList();
    try (var admin = admin(bootstrap)) {
      for (var result : admin.createTopics(topics).values().entrySet()) {
        await("create", result.getKey(), result.getValue(), TopicExistsException.class);
      }
    }
  }

  /** Deletes those that exist. */
  static void delete(String bootstrap, Collection<String> names) throws InterruptedException {
    try (var admin = admin(bootstrap)) {
      for (var result : admin.deleteTopics(names).topicNameValues().entrySet()) {
        await("delete", result.getKey(), result.getValue(), UnknownTopicOrPartitionException.class);
      }
    }
  }

  private static Admin admin(String bootstrap) {
    try {
      return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
    } catch (KafkaException e) {
      throw new ServerStartException(
          "'%s' is no list of brokers. Write HOST:PORT,HOST:PORT.".formatted(bootstrap), e);
    }
  }

  private static void await(
      String verb, String topic, KafkaFuture<Void> done, Class<? extends Exception> harmless)
      throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException e) {
      if (!harmless.isInstance(e.getCause())) {
        throw new ServerStartException(
            "The brokers did not %s the topic %s: %s. Check that they run and where they are."
                .formatted(verb, topic, e.getCause().getMessage()),
            e);
      }
    }
  }
}
