package dev.suite.runtime.outbox;

import dev.suite.contracts.EventHeaders;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.event.EventPayload;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where events are put in the transaction that makes them true; the relay takes them to Kafka. */
@ApplicationScoped
public class Outbox {
  private static final String INSERT =
      """
      INSERT INTO outbox (company_id, topic, event_key, headers, payload, created_at)
      VALUES (?, ?, ?, ?, ?, ?)\
      """;

  private final Clock clock;
  private final String source;

  Outbox(Clock clock, @ConfigProperty(name = "quarkus.application.name") String source) {
    this.clock = clock;
    this.source = source;
  }

  /**
   * Adds a CloudEvent of the topic's type to the open transaction.
   *
   * @return the event's identity, {@code ce_id}
   */
  public Uni<String> add(
      OpenTransaction tx, long companyId, String topic, String key, Object data) {
    String id = UUID.randomUUID().toString();
    return add(tx, companyId, topic, key, id, data).replaceWith(id);
  }

  /** Adds a CloudEvent whose identity is known already. */
  public Uni<Void> add(
      OpenTransaction tx, long companyId, String topic, String key, String id, Object data) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(EventHeaders.SPEC_VERSION, EventHeaders.CLOUDEVENTS_1_0);
    headers.put(EventHeaders.ID, id);
    headers.put(EventHeaders.TYPE, topic);
    headers.put(EventHeaders.SOURCE, "/" + source);
    headers.put(EventHeaders.TIME, clock.instant().toString());
    headers.put(EventHeaders.CONTENT_TYPE, EventHeaders.APPLICATION_JSON);
    GlobalOpenTelemetry.getPropagators()
        .getTextMapPropagator()
        .inject(Context.current(), headers, Map::put);
    return add(tx, new OutboxEvent(companyId, topic, key, headers, EventPayload.write(data)));
  }

  /** Adds a record as it is. */
  public Uni<Void> add(OpenTransaction tx, OutboxEvent event) {
    return tx.update(
            INSERT,
            event.companyId(),
            event.topic(),
            event.key() == null ? null : event.key().getBytes(StandardCharsets.UTF_8),
            new String(EventPayload.write(event.headers()), StandardCharsets.UTF_8),
            event.payload(),
            Utc.column(clock.instant()))
        .replaceWithVoid();
  }
}
