package dev.suite.runtime.outbox;

import dev.suite.contracts.DeadLetters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A transactional producer of the relay: {@code initTransactions} fences every former holder of the
 * same transactional id, so a paused one that wakes up cannot send.
 */
final class RelayProducer implements AutoCloseable {
  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final Set<Class<?>> REFUSALS =
      Set.of(
          RecordTooLargeException.class,
          InvalidTopicException.class,
          TopicAuthorizationException.class,
          UnknownTopicOrPartitionException.class);

  private final KnownTopics topics;
  private final KafkaProducer<byte[], byte[]> producer;

  /** Connects and fences former holders; blocks while the brokers are away, 15 s at most. */
  RelayProducer(Map<String, Object> connection, String transactionalId) {
    this.topics = new KnownTopics(connection);
    this.producer =
        new KafkaProducer<>(
            settings(connection, transactionalId),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    try {
      producer.initTransactions();
    } catch (RuntimeException e) {
      topics.close();
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  private static Map<String, Object> settings(
      Map<String, Object> connection, String transactionalId) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, DeadLetters.LARGEST);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000L);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 20_000);
    return settings;
  }

  /**
   * Sends the rows in one Kafka transaction and leaves it open.
   *
   * @throws RefusedRecordException if a record will never be taken; the transaction is aborted
   */
  void send(List<OutboxRow> rows) throws RefusedRecordException {
    producer.beginTransaction();
    try {
      deliver(rows);
    } catch (ExecutionException e) {
      abort(e.getCause(), rows);
    } catch (KafkaException e) {
      abort(e, rows);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException(e);
    }
  }

  private void deliver(List<OutboxRow> rows) throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      Future<RecordMetadata> one = producer.send(row.message());
      if (one.isDone()) {
        one.get(); // refused before it left: the rest would only wait for nothing
      }
      sent.add(one);
    }
    producer.flush();
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  void commit() {
    producer.commitTransaction();
  }

  private void abort(Throwable why, List<OutboxRow> rows) throws RefusedRecordException {
    Throwable cause = why instanceof TimeoutException ? deletedTopic(rows, why) : why;
    if (!REFUSALS.contains(cause.getClass())) {
      throw why instanceof KafkaException failure ? failure : new KafkaException(why);
    }
    producer.abortTransaction();
    throw new RefusedRecordException(cause);
  }

  /** A topic deleted since it was seen looks like a timeout. */
  private Throwable deletedTopic(List<OutboxRow> rows, Throwable timeout) {
    topics.forget();
    Set<String> missing = missingTopics(rows);
    return missing.isEmpty() ? timeout : new UnknownTopicOrPartitionException("gone: " + missing);
  }

  /** The rows' topics that are not there. */
  Set<String> missingTopics(List<OutboxRow> rows) {
    return topics.missing(
        rows.stream().map(row -> row.message().topic()).collect(Collectors.toSet()));
  }

  @Override
  public void close() {
    topics.close();
    producer.close(CLOSING);
  }
}
