package dev.suite.runtime.outbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An outbox row as the relay reads it, with the record it becomes. */
record OutboxRow(long id, ProducerRecord<byte[], byte[]> message) {
  /** Within one of these the order of the rows is the order of the events. */
  record OrderedKey(String topic, ByteBuffer key) {}

  static OutboxRow of(Row row) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            row.getString("topic"), bytes(row, "event_key"), bytes(row, "payload"));
    new JsonObject(row.getString("headers"))
        .forEach(header -> message.headers().add(header.getKey(), utf8(header.getValue())));
    return new OutboxRow(row.getLong("id"), message);
  }

  OrderedKey orderedKey() {
    byte[] key = message.key();
    return new OrderedKey(message.topic(), key == null ? null : ByteBuffer.wrap(key));
  }

  private static byte[] utf8(Object text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Row row, String column) {
    Buffer value = row.get(Buffer.class, column);
    return value == null ? null : value.getBytes();
  }
}
