package dev.suite.runtime.consumer;

import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.runtime.event.EventPayload;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the toy consumer is told.
 *
 * @param customerId the customer it needs; null for none
 */
@EventJson
record Toy(@Required long companyId, Long customerId, @Required String text) {
  static final String TOPIC = "toys";
  private static final AtomicLong OFFSETS = new AtomicLong();

  /** A record of the topic that says so, at an offset of its own. */
  static Received received(String key, long companyId, Long customerId, String text) {
    return received(key, EventPayload.write(new Toy(companyId, customerId, text)));
  }

  static Received received(String key, byte[] payload) {
    return received(TOPIC, key, payload);
  }

  static Received received(String topic, String key, byte[] payload) {
    return new Received(
        topic, 1, OFFSETS.incrementAndGet(), key, Map.of("ce_id", "id-" + key), payload);
  }
}
