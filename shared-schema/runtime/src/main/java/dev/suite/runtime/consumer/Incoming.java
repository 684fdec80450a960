package dev.suite.runtime.consumer;

/**
 * A record and what it says.
 *
 * @param waitingId its row in {@code waiting_events} if it waited before, else null
 */
public record Incoming<E>(Received received, E event, Long waitingId) {
  String key() {
    return received.key();
  }
}
