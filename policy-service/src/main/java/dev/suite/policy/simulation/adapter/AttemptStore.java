package dev.suite.policy.simulation.adapter;

import static java.util.stream.Collectors.joining;

import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.policy.simulation.PastAttempt;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.stream.Stream;

/** Reads what was recorded and what was refused as a stream, one customer after the other. */
@ApplicationScoped
class AttemptStore {
  /** A day or two more than any quota looks back: zones differ. */
  private static final Duration LOOKBACK = Duration.ofDays(PolicyFields.MOST_DAYS + 2);

  private static final int AT_ONCE = 500;

  /** What lies outside the time or the scope only counts. */
  private static final String RECORDED =
      """
      SELECT 'recorded' AS kind, m.id, m.customer_id, m.appointment_id, m.occurred_at,
        COALESCE(m.starts_at, a.starts_at) AS starts_at, m.new_starts_at, m.within_policy,
        m.fee_charged AS fee, m.currency,
        JSON_UNQUOTE(JSON_EXTRACT(m.metadata, '$.reasons[0].code')) AS code,
        a.branch_id, a.service_id, a.staff_id, COALESCE(a.price, v.price) AS price,
        m.occurred_at >= ? AND %s = ? AS judged, FALSE AS further, %s
      FROM appointment_modifications m
      JOIN appointments a ON a.company_id = m.company_id AND a.id = m.appointment_id
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      WHERE m.company_id = ? AND m.modification_type = ? AND m.occurred_at >= ?
        AND m.occurred_at < ? AND m.voided_at IS NULL AND m.deleted_at IS NULL\
      """;

  /** MySQL unites no ASCII with JSON's text. */
  private static final String DENIED =
      """
      SELECT 'denied', d.id, d.customer_id, o.id, d.occurred_at, %3$s, d.new_starts_at, FALSE, %4$s,
        d.currency, CONVERT(d.code USING utf8mb4) COLLATE utf8mb4_bin, a.branch_id,
        a.service_id, a.staff_id, COALESCE(o.price, v.price), TRUE, o.id <> a.id, %2$s
      FROM denied_modifications d
      JOIN appointments a ON a.company_id = d.company_id AND a.id = d.appointment_id
      JOIN appointments o %5$s
      LEFT JOIN services v ON v.company_id = o.company_id AND v.id = o.service_id
      WHERE d.company_id = ? AND d.modification_type = ? AND d.occurred_at >= ?
        AND d.occurred_at < ? AND %1$s = ?\
      """;

  /** The others of a series are kept by their ids alone; those of a modification have rows. */
  private static final String OTHERS =
      """
      FORCE INDEX (appointments_series_idx)
        ON o.series_id = a.series_id AND o.company_id = a.company_id AND o.id <> a.id
        AND JSON_CONTAINS(d.metadata, CAST(o.id AS CHAR), '$.appointment_ids')\
      """;

  private static final String IN_ORDER =
      " ORDER BY customer_id, occurred_at, kind DESC, id, further";

  private final Pool pool;

  AttemptStore(Pool pool) {
    this.pool = pool;
  }

  /** The attempts of a period, each customer's in their order; those before it that may count. */
  Multi<PastAttempt> of(Period period) {
    return Multi.createFrom()
        .resourceFromUni(pool::getConnection, connection -> rows(connection, period))
        .withFinalizer(SqlConnection::close)
        .map(row -> AttemptRow.of(period.companyId(), row));
  }

  private static Multi<Row> rows(SqlConnection connection, Period period) {
    return connection
        .prepare(statement(column(period.scope().type())))
        .onItem()
        .transformToMulti(statement ->
            statement
                .createStream(AT_ONCE, values(period))
                .toMulti()
                .onTermination()
                .call(statement::close));
  }

  private static String statement(String scope) {
    return Stream.of(
            RECORDED.formatted(scope, AttemptRow.kept("m")),
            DENIED.formatted(
                scope,
                AttemptRow.kept("d"),
                "COALESCE(d.starts_at, a.starts_at)",
                "d.fee",
                "ON o.company_id = a.company_id AND o.id = a.id"),
            DENIED.formatted(scope, AttemptRow.kept("d"), "o.starts_at", "0", OTHERS))
        .collect(joining(" UNION ALL ", "", IN_ORDER));
  }

  private static String column(ScopeType type) {
    return switch (type) {
      case COMPANY -> "a.company_id";
      case BRANCH -> "a.branch_id";
      case SERVICE -> "a.service_id";
      case STAFF -> "a.staff_id";
    };
  }

  private static Tuple values(Period period) {
    Object scope =
        switch (period.scope().type()) {
          case COMPANY, SERVICE -> Long.valueOf(period.scope().id());
          case BRANCH, STAFF -> period.scope().id();
        };
    LocalDateTime from = Utc.column(period.from());
    LocalDateTime to = Utc.column(period.to());
    return Tuple.from(
        new Object[] {
          from,
          scope,
          period.companyId(),
          period.action(),
          Utc.column(period.from().minus(LOOKBACK)),
          to,
          period.companyId(),
          period.action(),
          from,
          to,
          scope,
          period.companyId(),
          period.action(),
          from,
          to,
          scope
        });
  }
}
