package dev.suite.notification.history.adapter;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import dev.suite.runtime.database.Utc;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A notification as the queue has it.
 *
 * @param fallbackOf the one it takes the place of, or null
 * @param fallbackId the one that took its place, or null
 * @param metadata how it came to be: JSON
 */
@Schema(name = "Notification")
record NotificationAnswer(
    long id,
    String eventType,
    Addressee recipient,
    @Schema(nullable = true) String channel,
    String status,
    @Schema(
            description = "Why it has its status, for programs; null where nothing stands out.",
            nullable = true,
            examples = "opted_out")
        String reason,
    boolean isFallback,
    @Schema(nullable = true) Long fallbackOf,
    @Schema(nullable = true) Long fallbackId,
    @Schema(nullable = true) Long retriedFrom,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true) String metadata,
    @Schema(nullable = true) Instant sendAt,
    @Schema(nullable = true) Instant nextAttemptAt,
    Instant createdAt,
    @Schema(nullable = true) Instant sentAt) {
  private static final String CUSTOMER = "customer";

  /**
   * Whom it goes to.
   *
   * @param id a customer's number or a staff member's text; null for an address alone, and where
   *     nobody was found
   */
  record Addressee(String type, ValueNode id) {
    static Addressee of(Row row) {
      String type = row.getString("recipient_type");
      return new Addressee(type, id(type, row.getString("recipient_id")));
    }

    private static ValueNode id(String type, String id) {
      JsonNodeFactory json = JsonNodeFactory.instance;
      if (id == null) {
        return json.nullNode();
      }
      return type.equals(CUSTOMER) ? json.numberNode(Long.parseLong(id)) : json.textNode(id);
    }
  }

  /** One try to hand it to a provider. */
  @Schema(name = "NotificationAttempt")
  record Attempt(
      int attempt,
      String channel,
      @Schema(nullable = true) String provider,
      String outcome,
      @Schema(
              description = "What the provider said, for programs.",
              nullable = true,
              examples = "550")
          String code,
      @Schema(nullable = true) String detail,
      Instant startedAt,
      long durationMs,
      @Schema(nullable = true) String providerMessageId) {

    static Attempt of(Row row) {
      return new Attempt(
          row.getInteger("attempt"),
          row.getString("channel"),
          row.getString("provider"),
          row.getString("outcome"),
          row.getString("code"),
          row.getString("detail"),
          Utc.instant(row.getLocalDateTime("started_at")),
          row.getLong("duration_ms"),
          row.getString("provider_message_id"));
    }
  }

  /** A notification with its attempts, first first. */
  @Schema(name = "NotificationWithAttempts")
  record Full(@JsonUnwrapped NotificationAnswer notification, List<Attempt> attempts) {}

  static NotificationAnswer of(Row row) {
    return new NotificationAnswer(
        row.getLong("id"),
        row.getString("event_type"),
        Addressee.of(row),
        row.getString("channel"),
        row.getString("status"),
        row.getString("reason"),
        row.getBoolean("is_fallback"),
        row.getLong("fallback_of"),
        row.getLong("fallback_id"),
        row.getLong("retried_from"),
        row.getString("metadata"),
        Utc.instant(row.getLocalDateTime("send_at")),
        Utc.instant(row.getLocalDateTime("next_attempt_at")),
        Utc.instant(row.getLocalDateTime("created_at")),
        Utc.instant(row.getLocalDateTime("sent_at")));
  }
}
