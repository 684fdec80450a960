package dev.suite.runtime.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.suite.contracts.DeadLetters;
import dev.suite.runtime.consumer.EventCompany;
import dev.suite.runtime.outbox.OutboxEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event that a consumer gave up.
 *
 * @param topic the topic it came on
 * @param headers those of the event, and those that say why
 * @param at when it was buried
 */
record DeadLetter(
    String topic, LetterId id, String key, Map<String, String> headers, byte[] value, Instant at) {
  private static final String OWN_HEADERS = "dlq-";

  static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
    return new DeadLetter(
        topicOf(record.topic()),
        new LetterId(record.partition(), record.offset()),
        text(record.key()),
        headers,
        record.value(),
        Instant.ofEpochMilli(record.timestamp()));
  }

  /** The topic a letter box belongs to. */
  static String topicOf(String box) {
    return box.substring(0, box.length() - DeadLetters.TOPIC_SUFFIX.length());
  }

  private static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, UTF_8);
  }

  /** Whether a consumer of this service buried it; one that does not say so may be anybody's. */
  boolean isOf(String service) {
    return headers.getOrDefault(DeadLetters.SERVICE, service).equals(service);
  }

  /** The event as it came, under its key and identity. */
  OutboxEvent event() {
    Map<String, String> own = new LinkedHashMap<>(headers);
    own.keySet().removeIf(name -> name.startsWith(OWN_HEADERS));
    return new OutboxEvent(EventCompany.of(key, value), topic, key, own, value);
  }
}
