package dev.suite.notification.queue.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.notification.queue.About;
import dev.suite.notification.queue.Origin;
import dev.suite.notification.routing.RecipientType;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.template.Value;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads notices back from the queue. */
@ApplicationScoped
class QueuedNoticeStore {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
  private static final String FIND =
      """
      SELECT event_type, recipient_type, recipient_id, customer_id, traceparent,
        CAST(data AS CHAR) AS data, CAST(metadata AS CHAR) AS metadata
      FROM notification_queue WHERE company_id = ? AND id = ?\
      """;

  private final ObjectMapper json;

  QueuedNoticeStore(ObjectMapper json) {
    this.json = json;
  }

  /** A notice that is there. */
  Uni<QueuedNotice> find(SqlClient tx, long companyId, long id) {
    return tx.preparedQuery(FIND)
        .execute(Tuple.of(companyId, id))
        .map(rows -> notice(companyId, rows.iterator().next()));
  }

  private QueuedNotice notice(long companyId, Row row) {
    try {
      Metadata metadata = json.readValue(row.getString("metadata"), Metadata.class);
      Metadata.Place place = metadata.context();
      return new QueuedNotice(
          row.getString("event_type"),
          RecipientType.of(row.getString("recipient_type")),
          row.getString("recipient_id"),
          new RoutingContext(companyId, place.branchId(), place.serviceId(), place.staffId()),
          new About(row.getLong("customer_id"), place.appointmentId(), place.callbackRequestId()),
          values(row.getString("data")),
          new Origin(metadata.eventId(), row.getString("traceparent")));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("a queued notice must hold the JSON it was given", bug);
    }
  }

  private Map<String, Value> values(String data) throws JsonProcessingException {
    return json.readValue(data, TEXTS).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> new Value.Text(one.getValue())));
  }
}
