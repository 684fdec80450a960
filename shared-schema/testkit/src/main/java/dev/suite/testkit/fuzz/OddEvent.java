package dev.suite.testkit.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** Spoils an event that works: its headers, its key, its value, or several of them. */
final class OddEvent {
  private static final List<String> HEADERS =
      List.of(
          "ce_id",
          "ce_type",
          "ce_source",
          "ce_specversion",
          "ce_time",
          "ce_subject",
          "ce_dataschema",
          "content-type",
          "traceparent",
          "tracestate",
          "dlq-reason",
          "");

  /** Below what a topic takes at most, which is 1 MiB. */
  private static final int LARGE = 900_000;

  private final Vocabulary words;
  private final Random chance;

  OddEvent(Vocabulary words, Random chance) {
    this.words = words;
    this.chance = chance;
  }

  /** The event spoiled, mostly under an identity of its own. */
  ProducerRecord<byte[], byte[]> of(ConsumerRecord<byte[], byte[]> event) {
    var odd = new ProducerRecord<>(event.topic(), key(event.key()), value(event.value()));
    event.headers().forEach(header -> odd.headers().add(header));
    if (chance.nextInt(4) != 0) {
      replace(odd.headers(), "ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
    }
    for (int times = chance.nextInt(3); times > 0; times--) {
      spoil(odd.headers());
    }
    return odd;
  }

  private void spoil(Headers headers) {
    String name = OddValues.of(HEADERS, chance);
    switch (chance.nextInt(6)) {
      case 0 -> headers.remove(name);
      case 1 -> replace(headers, name, null);
      case 2 -> replace(headers, name, noise());
      case 3 -> headers.add(name, text());
      default -> replace(headers, name, text());
    }
  }

  private static void replace(Headers headers, String name, byte[] value) {
    headers.remove(name).add(name, value);
  }

  private byte[] key(byte[] key) {
    return switch (chance.nextInt(20)) {
      case 0 -> null;
      case 1 -> noise();
      case 2, 3 -> text();
      default -> key;
    };
  }

  private byte[] value(byte[] value) {
    if (value == null) {
      return chance.nextInt(4) == 0 ? text() : null;
    }
    return switch (chance.nextInt(40)) {
      case 0 -> null;
      case 1 -> noise();
      case 2 -> "\"%s\"".formatted("x".repeat(LARGE)).getBytes(UTF_8);
      case 3, 4, 5 -> value;
      default -> new OddJson(words, chance).of(new String(value, UTF_8)).getBytes(UTF_8);
    };
  }

  private byte[] text() {
    return OddValues.text(chance).getBytes(UTF_8);
  }

  private byte[] noise() {
    byte[] noise = new byte[chance.nextInt(64)];
    chance.nextBytes(noise);
    return noise;
  }
}
