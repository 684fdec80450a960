package dev.suite.testkit.service;

import dev.suite.testkit.servers.TestServers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Writes to and reads from the topics as an outside producer or consumer does. */
public final class TopicOfTests {
  private TopicOfTests() {}

  /** Sends a record and returns when the broker has it. */
  public static void send(String topic, String key, Map<String, String> headers, String value) {
    outsider().send(topic, key, headers, value);
  }

  /** Everything with this key that is on a topic now. */
  public static List<ConsumerRecord<String, String>> read(String topic, String key) {
    return outsider().read(topic, key);
  }

  private static Outsider outsider() {
    return new Outsider(TestServers.kafka());
  }

  /** A header's text, or null. */
  public static String header(ConsumerRecord<?, ?> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** The headers of an outside producer's event of a topic with this identity. */
  public static Map<String, String> headers(UUID id, String topic) {
    return Map.of(
        "ce_id", id.toString(),
        "ce_type", topic,
        "ce_source", "/booking-site",
        "ce_specversion", "1.0",
        "content-type", "application/json");
  }
}
