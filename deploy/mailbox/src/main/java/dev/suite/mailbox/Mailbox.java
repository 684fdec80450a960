package dev.suite.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The messages that arrived, in memory: the oldest make room when there are too many. */
final class Mailbox {
  static final int MOST_MESSAGES = 10_000;
  static final long MOST_CHARACTERS = 64L * 1024 * 1024;

  private final SequencedMap<String, Message> messages = new LinkedHashMap<>();
  private long characters;

  /** Keeps a message; one whose id is there already is the same one sent again, and no second. */
  synchronized void add(String id, Message message) {
    if (messages.putIfAbsent(id, message) == null) {
      characters += message.size();
      while (messages.size() > MOST_MESSAGES || characters > MOST_CHARACTERS) {
        characters -= messages.pollFirstEntry().getValue().size();
      }
    }
  }

  synchronized List<Message> newestFirst() {
    return List.copyOf(messages.sequencedValues().reversed());
  }
}
