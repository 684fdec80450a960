package dev.suite.notification.routing.adapter;

import dev.suite.contracts.notification.Channel;
import dev.suite.notification.routing.RoutingContext;
import dev.suite.notification.routing.Scope;
import dev.suite.notification.routing.StoredConfiguration;
import dev.suite.runtime.database.ListQuery;
import dev.suite.runtime.database.Marks;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads and writes configurations. */
@ApplicationScoped
public class ConfigurationStore {
  private static final String SELECT =
      """
      SELECT id, version, configurable_type, configurable_id, event_type, channel, fallback_channel,
        is_enabled, retry_count, retry_delay_minutes, retry_strategy, max_delay_minutes,
        template_override, on_unknown, CAST(metadata AS CHAR) AS metadata
      FROM notification_configurations WHERE company_id = ?\
      """;
  private static final String ONE =
      " AND configurable_type = ? AND configurable_id = ? AND event_type = ? AND channel = ?";
  private static final String INSERT =
      """
      INSERT INTO notification_configurations (fallback_channel, is_enabled, retry_count,
        retry_delay_minutes, retry_strategy, max_delay_minutes, template_override, on_unknown,
        metadata, version, updated_at, company_id, configurable_type, configurable_id, event_type,
        channel, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
      """;
  private static final String UPDATE =
      """
      UPDATE notification_configurations SET fallback_channel = ?, is_enabled = ?, retry_count = ?,
        retry_delay_minutes = ?, retry_strategy = ?, max_delay_minutes = ?, template_override = ?,
        on_unknown = ?, metadata = ?, version = ?, updated_at = ?
      WHERE company_id = ?\
      """;

  private final Clock clock;
  private final HierarchyFlag flag;

  ConfigurationStore(Clock clock, HierarchyFlag flag) {
    this.clock = clock;
    this.flag = flag;
  }

  /** What the levels of a context say about an event; nothing while the hierarchy is off. */
  public Uni<List<StoredConfiguration>> of(
      SqlClient client, RoutingContext context, String eventType) {
    if (!flag.isOn()) {
      return Uni.createFrom().item(List.of());
    }
    List<Scope> scopes = context.chain().stream().filter(one -> one.id() != null).toList();
    Tuple values = Tuple.of(context.companyId(), eventType);
    scopes.forEach(scope -> values.addString(scope.type().code()).addString(scope.id()));
    String pairs = Marks.of(scopes.size(), "(?,?)");
    String sql =
        SELECT
            + " AND event_type = ? AND (configurable_type, configurable_id) IN (%s)"
                .formatted(pairs);
    return query(client, sql, values)
        .map(found -> found.stream().map(SavedConfiguration::stored).toList());
  }

  /** A scope's own configuration; empty where it has none. */
  Uni<Optional<SavedConfiguration>> find(SqlClient client, ConfigurationKey key, boolean lock) {
    Tuple values = Tuple.of(key.companyId());
    names(key).forEach(values::addValue);
    return query(client, SELECT + ONE + (lock ? " FOR UPDATE" : ""), values)
        .map(found -> found.stream().findFirst());
  }

  /**
   * Configurations of a company, newest first, at most {@code limit}; null filters do not count.
   */
  Uni<List<SavedConfiguration>> list(
      SqlClient client, long companyId, Filter filter, long before, int limit) {
    return ListQuery.of(SELECT, companyId)
        .where("configurable_type = ?", filter.scope())
        .where("event_type = ?", filter.eventType())
        .where("channel = ?", filter.channel() == null ? null : filter.channel().name())
        .newestFirst("id", before, limit)
        .read(client, SavedConfiguration::of);
  }

  /** Which configurations a list shows. */
  record Filter(String scope, String eventType, Channel channel) {}

  /** Writes a new one. */
  Uni<Void> insert(SqlClient client, ConfigurationKey key, Written written) {
    List<Object> values = columns(written, 1);
    values.add(key.companyId());
    values.addAll(names(key));
    values.add(Utc.column(clock.instant()));
    return client.preparedQuery(INSERT).execute(Tuple.from(values.toArray())).replaceWithVoid();
  }

  /** Writes the next version of one that is there. */
  Uni<Void> update(SqlClient client, ConfigurationKey key, Written written, int version) {
    List<Object> values = columns(written, version);
    values.add(key.companyId());
    values.addAll(names(key));
    return client
        .preparedQuery(UPDATE + ONE)
        .execute(Tuple.from(values.toArray()))
        .replaceWithVoid();
  }

  /** Removes one. */
  Uni<Void> delete(SqlClient client, ConfigurationKey key) {
    Tuple values = Tuple.of(key.companyId());
    names(key).forEach(values::addValue);
    return client
        .preparedQuery("DELETE FROM notification_configurations WHERE company_id = ?" + ONE)
        .execute(values)
        .replaceWithVoid();
  }

  /**
   * What is to be written.
   *
   * @param metadata JSON
   */
  record Written(ConfigurationRequest request, String metadata) {}

  private static List<String> names(ConfigurationKey key) {
    return List.of(
        key.scope().type().code(), key.scope().id(), key.eventType(), key.channel().code());
  }

  private List<Object> columns(Written written, int version) {
    ConfigurationRequest request = written.request();
    LocalDateTime now = Utc.column(clock.instant());
    return new ArrayList<>(
        Arrays.asList(
            request.fallbackChannel(),
            request.isEnabled(),
            request.retryCount(),
            request.retryDelayMinutes(),
            request.retryStrategy(),
            request.maxDelayMinutes(),
            request.templateOverride(),
            request.onUnknown(),
            written.metadata(),
            version,
            now));
  }

  private static Uni<List<SavedConfiguration>> query(SqlClient client, String sql, Tuple values) {
    return client.preparedQuery(sql).execute(values).map(RowSets.each(SavedConfiguration::of));
  }
}
