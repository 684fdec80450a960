package dev.suite.policy.simulation.adapter;

import dev.suite.policy.decision.fee.Money;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.simulation.PastAttempt;
import dev.suite.policy.simulation.PastAttempt.Outcome;
import dev.suite.policy.simulation.Verdict;
import dev.suite.runtime.database.Utc;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Optional;

/** Reads what was recorded and what was refused, a customer after the other, as it passes by. */
@ApplicationScoped
class AttemptStore {
  private static final Duration LONGEST_WINDOW = Duration.ofDays(368);
  private static final int AT_ONCE = 500;

  /**
   * What lies outside the time or the scope only counts. MySQL unites no ASCII with JSON's text.
   */
  private static final String ATTEMPTS =
      """
      SELECT 'recorded' AS kind, m.id, m.customer_id, m.appointment_id, m.occurred_at,
        COALESCE(m.starts_at, a.starts_at) AS starts_at, m.new_starts_at, m.within_policy,
        m.fee_charged AS fee, m.currency, JSON_UNQUOTE(JSON_EXTRACT(m.metadata, '$.reasons[0].code')) AS code,
        a.branch_id, a.service_id, a.staff_id, COALESCE(a.price, v.price) AS price,
        m.occurred_at >= ? AND %1$s = ? AS judged
      FROM appointment_modifications m
      JOIN appointments a ON a.company_id = m.company_id AND a.id = m.appointment_id
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      WHERE m.company_id = ? AND m.modification_type = ? AND m.occurred_at >= ?
        AND m.occurred_at < ? AND m.voided_at IS NULL AND m.deleted_at IS NULL
      UNION ALL
      SELECT 'denied', d.id, d.customer_id, d.appointment_id, d.occurred_at,
        COALESCE(d.starts_at, a.starts_at), d.new_starts_at, FALSE, d.fee,
        d.currency, CONVERT(d.code USING utf8mb4) COLLATE utf8mb4_bin, a.branch_id, a.service_id, a.staff_id,
        COALESCE(a.price, v.price), TRUE
      FROM denied_modifications d
      JOIN appointments a ON a.company_id = d.company_id AND a.id = d.appointment_id
      LEFT JOIN services v ON v.company_id = a.company_id AND v.id = a.service_id
      WHERE d.company_id = ? AND d.modification_type = ? AND d.occurred_at >= ?
        AND d.occurred_at < ? AND %1$s = ?
      ORDER BY customer_id, occurred_at, kind DESC, id\
      """;

  private final Pool pool;

  AttemptStore(Pool pool) {
    this.pool = pool;
  }

  /** The attempts of a period, each customer's in their order; those before it that may count. */
  Multi<PastAttempt> of(Period period) {
    return Multi.createFrom()
        .resourceFromUni(pool::getConnection, connection -> rows(connection, period))
        .withFinalizer(SqlConnection::close)
        .map(row -> attempt(period.companyId(), row));
  }

  private static Multi<Row> rows(SqlConnection connection, Period period) {
    return connection
        .prepare(ATTEMPTS.formatted(column(period.scope().type())))
        .onItem()
        .transformToMulti(statement ->
            statement
                .createStream(AT_ONCE, values(period))
                .toMulti()
                .onTermination()
                .call(statement::close));
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
          Utc.column(period.from().minus(LONGEST_WINDOW)),
          to,
          period.companyId(),
          period.action(),
          from,
          to,
          scope
        });
  }

  private static PastAttempt attempt(long companyId, Row row) {
    Outcome outcome = outcome(row);
    return new PastAttempt(
        row.getLong("id"),
        outcome,
        row.getInteger("judged") == 1,
        row.getLong("customer_id"),
        row.getLong("appointment_id"),
        Chain.of(
            new Scope(ScopeType.STAFF, row.getString("staff_id")),
            new Scope(ScopeType.SERVICE, Long.toString(row.getLong("service_id"))),
            new Scope(ScopeType.BRANCH, row.getString("branch_id")),
            new Scope(ScopeType.COMPANY, Long.toString(companyId))),
        Utc.instant(row.getLocalDateTime("occurred_at")),
        Utc.instant(row.getLocalDateTime("starts_at")),
        Utc.instant(row.getLocalDateTime("new_starts_at")),
        Optional.ofNullable(row.getBigDecimal("price")),
        new Verdict(
            outcome == Outcome.RECORDED,
            row.getString("code"),
            Optional.of(
                new Money(
                    row.getBigDecimal("fee"), Currency.getInstance(row.getString("currency"))))));
  }

  private static Outcome outcome(Row row) {
    if (row.getString("kind").equals("denied")) {
      return Outcome.DENIED;
    }
    return row.getInteger("within_policy") == 1 ? Outcome.RECORDED : Outcome.FORCED;
  }
}
