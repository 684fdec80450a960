package dev.suite.mailbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one recipient was sent.
 *
 * @param from null where the channel names no sender
 * @param subject null where there is none
 * @param text null where a mail has HTML alone
 * @param html null for all but mails that have it
 */
record Message(
    String channel, String to, String from, String subject, String text, String html, Instant at) {

  boolean isTo(String address) {
    return to.equalsIgnoreCase(address);
  }

  /** Characters kept in memory for it. */
  long size() {
    return Stream.of(to, from, subject, text, html)
        .filter(Objects::nonNull)
        .mapToLong(String::length)
        .sum();
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("channel", channel)
        .put("to", to)
        .put("from", from)
        .put("subject", subject)
        .put("text", text)
        .put("html", html)
        .put("at", at.toString());
  }
}
