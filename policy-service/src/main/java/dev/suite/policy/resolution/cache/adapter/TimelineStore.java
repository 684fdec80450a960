package dev.suite.policy.resolution.cache.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.history.PolicyTimeline;
import dev.suite.policy.resolution.history.PolicyVersion;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a company's policies with the epoch they are of, in one query for any number of types. */
@ApplicationScoped
class TimelineStore {
  private static final String LIVE =
      """
      SELECT COALESCE(e.epoch, 0) AS epoch, p.policy_type, p.id, p.configurable_type,
        p.configurable_id, p.effective_from, p.version, CAST(p.config AS CHAR) AS config,
        p.is_override, p.overrides_id, b.version AS version_before,
        CAST(b.config AS CHAR) AS config_before, b.is_override AS is_override_before,
        b.overrides_id AS overrides_id_before
      FROM companies c
      LEFT JOIN policy_epochs e ON e.company_id = c.id
      LEFT JOIN policy_configurations p
        ON p.company_id = c.id AND p.policy_type IN (?, ?, ?) AND p.live = 1
      LEFT JOIN policy_configuration_versions b
        ON b.company_id = p.company_id AND b.policy_id = p.id AND b.version = p.version_before
      WHERE c.id = ?\
      """;
  private static final String EVERY_VERSION =
      """
      SELECT COALESCE(e.epoch, 0) AS epoch, p.policy_type, p.id, p.configurable_type,
        p.configurable_id, v.version, CAST(v.config AS CHAR) AS config, v.is_override,
        v.overrides_id, v.effective_from, v.created_at, v.deleted
      FROM companies c
      LEFT JOIN policy_epochs e ON e.company_id = c.id
      LEFT JOIN (policy_configurations p JOIN policy_configuration_versions v
          ON v.company_id = p.company_id AND v.policy_id = p.id)
        ON p.company_id = c.id AND p.policy_type IN (?, ?, ?)
      WHERE c.id = ?\
      """;

  /** The live policies of these types: what is in force and what waits. */
  Uni<Map<PolicyType, CompanyPolicies>> live(
      SqlClient client, long companyId, Set<PolicyType> types) {
    return read(client, LIVE, companyId, types, TimelineStore::liveVersions);
  }

  /** All versions that policies of these types ever had, those of deleted ones too. */
  Uni<Map<PolicyType, CompanyPolicies>> everyVersion(
      SqlClient client, long companyId, Set<PolicyType> types) {
    return read(client, EVERY_VERSION, companyId, types, row -> Stream.of(TimelineStore.kept(row)));
  }

  private static Uni<Map<PolicyType, CompanyPolicies>> read(
      SqlClient client,
      String sql,
      long companyId,
      Set<PolicyType> types,
      Function<Row, Stream<PolicyVersion>> versions) {
    return client
        .preparedQuery(sql)
        .execute(values(companyId, types))
        .map(rows ->
            types.stream()
                .collect(
                    Collectors.toMap(Function.identity(), type -> policies(rows, type, versions))));
  }

  /** The three places for types are filled with those asked for, over and over. */
  private static Tuple values(long companyId, Set<PolicyType> types) {
    Tuple values = Tuple.tuple();
    Stream.generate(() -> types)
        .flatMap(Collection::stream)
        .limit(PolicyType.values().length)
        .forEach(type -> values.addString(type.code()));
    return values.addLong(companyId);
  }

  private static CompanyPolicies policies(
      RowSet<Row> rows, PolicyType type, Function<Row, Stream<PolicyVersion>> versions) {
    long epoch = rows.size() == 0 ? 0 : rows.iterator().next().getLong("epoch");
    Map<Long, List<PolicyVersion>> byPolicy =
        RowSets.stream(rows)
            .filter(row -> type.code().equals(row.getString("policy_type")))
            .flatMap(versions)
            .collect(Collectors.groupingBy(version -> version.policy().id()));
    return CompanyPolicies.of(epoch, byPolicy.values().stream().map(PolicyTimeline::new).toList());
  }

  private static Stream<PolicyVersion> liveVersions(Row row) {
    Instant begins = Utc.instant(row.getLocalDateTime("effective_from"));
    StoredPolicy newest = policy(row, "");
    if (begins == null) {
      return Stream.of(PolicyVersion.always(newest));
    }
    PolicyVersion waiting = PolicyVersion.waiting(newest, begins);
    return row.getInteger("version_before") == null
        ? Stream.of(waiting)
        : Stream.of(PolicyVersion.always(policy(row, "_before")), waiting);
  }

  private static PolicyVersion kept(Row row) {
    Instant writtenAt = Utc.instant(row.getLocalDateTime("created_at"));
    Instant begins = Utc.instant(row.getLocalDateTime("effective_from"));
    return new PolicyVersion(
        policy(row, ""), writtenAt, begins == null ? writtenAt : begins, row.getBoolean("deleted"));
  }

  private static StoredPolicy policy(Row row, String which) {
    return new StoredPolicy(
        row.getLong("id"),
        PolicyType.of(row.getString("policy_type")).orElseThrow(),
        new Scope(
            ScopeType.of(row.getString("configurable_type")).orElseThrow(),
            row.getString("configurable_id")),
        row.getInteger("version" + which),
        ConfigJson.map(row.getString("config" + which)),
        row.getBoolean("is_override" + which),
        row.getLong("overrides_id" + which));
  }
}
