package dev.suite.notification.mapping.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.notification.channel.Channel;
import dev.suite.runtime.database.RowSets;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the events people hear about: the suite's, and a company's own, which come before them. */
@ApplicationScoped
public class EventMappingStore {
  private static final String SEEN_BY_COMPANY =
      """
      SELECT m.id, m.event_type, m.label, m.category, CAST(m.default_channels AS CHAR) AS channels,
        m.default_template, CAST(m.variables AS CHAR) AS variables, m.is_system, m.is_active
      FROM notification_event_mappings m
      WHERE (m.company_id = ? OR (m.company_id IS NULL AND NOT EXISTS (
        SELECT 1 FROM notification_event_mappings own
        WHERE own.company_id = ? AND own.event_type = m.event_type)))\
      """;

  private final ObjectMapper json;

  EventMappingStore(ObjectMapper json) {
    this.json = json;
  }

  /** One event as the company has it; empty where nobody knows it. */
  public Uni<Optional<EventMapping>> find(SqlClient client, long companyId, String eventType) {
    if (!EventMapping.isName(eventType)) {
      return Uni.createFrom().item(Optional.empty());
    }
    return client
        .preparedQuery(SEEN_BY_COMPANY + " AND m.event_type = ?")
        .execute(Tuple.of(companyId, companyId, eventType))
        .map(rows -> RowSets.stream(rows).map(this::mapping).findAny());
  }

  /** Events of a company, newest first, at most {@code limit}. */
  Uni<List<EventMapping>> list(SqlClient client, long companyId, long before, int limit) {
    return client
        .preparedQuery(SEEN_BY_COMPANY + " AND m.id < ? ORDER BY m.id DESC LIMIT ?")
        .execute(Tuple.of(companyId, companyId, before, limit))
        .map(RowSets.each(this::mapping));
  }

  private EventMapping mapping(Row row) {
    return new EventMapping(
        row.getLong("id"),
        row.getString("event_type"),
        row.getString("label"),
        row.getString("category"),
        texts(row.getString("channels")).map(Channel::of).toList(),
        row.getString("default_template"),
        texts(row.getString("variables")).toList(),
        row.getBoolean("is_system"),
        row.getBoolean("is_active"));
  }

  private Stream<String> texts(String column) {
    try {
      return Stream.of(json.readValue(column, String[].class));
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("a stored mapping must hold lists of text", bug);
    }
  }
}
