package dev.suite.runtime.consumer;

import dev.suite.contracts.DeadLetters;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.erasure.LateWords;
import dev.suite.runtime.outbox.Outbox;
import dev.suite.runtime.outbox.OutboxEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends events that cannot be processed to {@code <topic>.dlq}, through the outbox: the letter is
 * as sure as the transaction that gave the event up. What it says of somebody who is deleted stays
 * behind.
 */
@ApplicationScoped
class DeadLetterBox {
  private static final Logger LOG = Logger.getLogger(DeadLetterBox.class);
  private static final int FRAMES = 20;

  private final Outbox outbox;
  private final LateWords lateWords;
  private final String service;

  DeadLetterBox(
      Outbox outbox,
      LateWords lateWords,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.outbox = outbox;
    this.lateWords = lateWords;
    this.service = service;
  }

  /**
   * Gives an event up.
   *
   * @param failure what broke, which is an error; null where the event itself is too late or not
   *     for us, which every deletion brings about
   */
  Uni<Void> bury(
      OpenTransaction tx, String consumer, Received event, String reason, Throwable failure) {
    LOG.logf(
        failure == null ? Logger.Level.WARN : Logger.Level.ERROR,
        "%s gives up an event of %s at partition %d, offset %d: %s",
        consumer,
        event.topic(),
        event.partition(),
        event.offset(),
        reason);
    Map<String, String> headers = headers(consumer, event, reason, failure);
    Long named = EventCompany.named(event.payload());
    return lateWords
        .takenOut(tx, named, event.topic(), event.key(), event.payload())
        .chain(value ->
            outbox.add(
                tx,
                new OutboxEvent(
                    EventCompany.of(event.key(), event.payload()),
                    event.topic() + DeadLetters.TOPIC_SUFFIX,
                    event.storableKey(),
                    headers,
                    value)));
  }

  private Map<String, String> headers(
      String consumer, Received event, String reason, Throwable failure) {
    Map<String, String> headers = new LinkedHashMap<>(event.headers());
    headers.put(DeadLetters.REASON, reason);
    headers.put(DeadLetters.EXCEPTION, failure == null ? "" : stack(failure));
    headers.put(DeadLetters.SERVICE, service);
    headers.put(DeadLetters.CONSUMER, consumer);
    headers.put(DeadLetters.TOPIC, event.topic());
    headers.put(DeadLetters.PARTITION, Integer.toString(event.partition()));
    headers.put(DeadLetters.OFFSET, Long.toString(event.offset()));
    return headers;
  }

  private static String stack(Throwable failure) {
    return failure.getClass().getName()
        + Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> "\n\tat " + frame)
            .collect(Collectors.joining());
  }
}
