package dev.suite.runtime.consumer;

import dev.suite.contracts.EventHeaders;
import dev.suite.runtime.event.UnreadableEventException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * A Kafka record as it came.
 *
 * @param key events of one key are processed in order; a record without a key stands for itself
 * @param payload the value; null where the producer deleted
 */
public record Received(
    String topic,
    int partition,
    long offset,
    String key,
    Map<String, String> headers,
    byte[] payload) {

  private static final Pattern IDENTITY = Pattern.compile("[\\x21-\\x7e]{1,255}");
  private static final int LONGEST_KEY = 255;
  private static final int CHARACTERS_THAT_FIT = LONGEST_KEY / 4;

  /** Whether the key has more than the 255 bytes that can be stored; no event of ours has. */
  boolean hasTooLongKey() {
    return key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY;
  }

  /** The key, or its beginning where it is too long to be stored. */
  String storableKey() {
    return hasTooLongKey() ? key.substring(0, CHARACTERS_THAT_FIT) : key;
  }

  /**
   * The event's identity, which it keeps when it is sent again.
   *
   * @throws UnreadableEventException when it has none
   */
  public String identity() throws UnreadableEventException {
    String id = headers.get(EventHeaders.ID);
    if (id == null || !IDENTITY.matcher(id).matches()) {
      throw new UnreadableEventException(
          "the header " + EventHeaders.ID + " is missing or not 1 to 255 ASCII characters", null);
    }
    return id;
  }

  /** The records of a poll, in the order of each partition. */
  public static List<Received> all(ConsumerRecords<byte[], byte[]> records) {
    List<Received> all = new ArrayList<>(records.count());
    records.forEach(one -> all.add(of(one)));
    return all;
  }

  private static Received of(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new LinkedHashMap<>();
    record
        .headers()
        .forEach(header -> {
          if (header.value() != null) {
            headers.put(header.key(), text(header.value()));
          }
        });
    String key =
        record.key() == null
            ? "%s/%d/%d".formatted(record.topic(), record.partition(), record.offset())
            : text(record.key());
    return new Received(
        record.topic(), record.partition(), record.offset(), key, headers, record.value());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
