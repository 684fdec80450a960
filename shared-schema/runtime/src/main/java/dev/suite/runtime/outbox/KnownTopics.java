package dev.suite.runtime.outbox;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Which topics are there, by the word of the brokers. A producer that is given a record for a
 * missing one waits long and then calls it a timeout.
 */
final class KnownTopics implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Admin admin;
  private final Set<String> there = new HashSet<>();

  KnownTopics(Map<String, Object> connection) {
    this.admin = Admin.create(connection);
  }

  /** Those that are not there; one the brokers say nothing about is none of them. */
  Set<String> missing(Set<String> topics) {
    Set<String> unseen = new HashSet<>(topics);
    unseen.removeAll(there);
    if (unseen.isEmpty()) {
      return Set.of();
    }
    Map<String, KafkaFuture<TopicDescription>> answers =
        admin.describeTopics(unseen).topicNameValues();
    return unseen.stream()
        .filter(topic -> isMissing(topic, answers.get(topic)))
        .collect(Collectors.toSet());
  }

  private boolean isMissing(String topic, KafkaFuture<TopicDescription> answer) {
    try {
      answer.get(PATIENCE.toMillis(), MILLISECONDS);
      there.add(topic);
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof UnknownTopicOrPartitionException
          || e.getCause() instanceof InvalidTopicException;
    } catch (TimeoutException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Asks anew about every topic from now on: one may have been deleted. */
  void forget() {
    there.clear();
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
