package dev.suite.notification.queue;

import dev.suite.notification.routing.Recipient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where notices come from.
 *
 * @param eventId the identity of the event on its topic
 * @param traceparent the trace it belongs to, as W3C Trace Context writes it, or null
 */
public record Origin(String eventId, String traceparent) {
  private static final Pattern TRACE =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

  /** Drops a trace that is none. */
  public Origin {
    traceparent = traceparent != null && TRACE.matcher(traceparent).matches() ? traceparent : null;
  }

  /**
   * The same for the same event, kind of message and recipient. The channel is no part of it: an
   * event that comes again after somebody's address has changed is still the same message.
   */
  public String dedupeKey(String eventType, Recipient recipient) {
    String one =
        String.join(
            "\n", eventId, eventType, recipient.type().code(), String.valueOf(recipient.id()));
    return "event:" + HexFormat.of().formatHex(sha256(one));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
