package dev.suite.policy.resolution.history.adapter;

import dev.suite.policy.resolution.cache.adapter.ConfigJson;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the versions that policies had, deleted ones too. */
@ApplicationScoped
class VersionStore {
  private static final String VERSIONS =
      """
      SELECT v.version, CAST(v.config AS CHAR) AS config, v.is_override, v.overrides_id,
        v.effective_from, v.created_at, v.created_by, v.deleted
      FROM policy_configurations p
      LEFT JOIN policy_configuration_versions v
        ON v.company_id = p.company_id AND v.policy_id = p.id AND v.version < ?
      WHERE p.company_id = ? AND p.id = ?
      ORDER BY v.version DESC LIMIT ?\
      """;

  private final SqlClient client;

  VersionStore(Pool pool) {
    this.client = pool;
  }

  /** A policy's versions below a number, newest first; fails with 404 where there is no policy. */
  Uni<List<VersionAnswer>> list(long companyId, long policyId, long below, int limit) {
    return client
        .preparedQuery(VERSIONS)
        .execute(Tuple.of(below, companyId, policyId, limit))
        .map(VersionStore::versions);
  }

  private static List<VersionAnswer> versions(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw Problem.notFound();
    }
    return RowSets.stream(rows)
        .filter(row -> row.getInteger("version") != null)
        .map(VersionStore::version)
        .toList();
  }

  private static VersionAnswer version(Row row) {
    return new VersionAnswer(
        row.getInteger("version"),
        ConfigJson.map(row.getString("config")),
        row.getBoolean("is_override"),
        row.getLong("overrides_id"),
        Utc.instant(row.getLocalDateTime("effective_from")),
        Utc.instant(row.getLocalDateTime("created_at")),
        row.getString("created_by"),
        row.getBoolean("deleted"));
  }
}
