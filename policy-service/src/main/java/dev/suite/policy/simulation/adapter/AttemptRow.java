package dev.suite.policy.simulation.adapter;

import static java.util.stream.Collectors.toSet;

import dev.suite.policy.decision.fee.Fee;
import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.simulation.AttemptVerdict;
import dev.suite.policy.simulation.PastAttempt;
import dev.suite.policy.simulation.PastAttempt.Booked;
import dev.suite.policy.simulation.PastAttempt.Outcome;
import dev.suite.policy.simulation.PastSeries;
import dev.suite.runtime.database.Utc;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads an attempt from its rows, one for each of its appointments. */
final class AttemptRow {
  private static final String KEPT =
      """
      CAST(JSON_EXTRACT(%1$s.metadata, '$.reasons[*].code') AS CHAR) AS codes,
        CAST(JSON_EXTRACT(%1$s.metadata, '$.appointment_ids') AS CHAR) AS meant,
        CAST(JSON_EXTRACT(%1$s.metadata, '$.series.required_hours') AS CHAR) AS series_hours\
      """;

  private AttemptRow() {}

  /** What the kept decisions of a table tell of all reasons and of a series, as columns. */
  static String kept(String table) {
    return KEPT.formatted(table);
  }

  /** The part of an attempt in a row. */
  static PastAttempt of(long companyId, Row row) {
    Outcome outcome = outcome(row);
    return new PastAttempt(
        row.getLong("id"),
        outcome,
        row.getInteger("judged") == 1,
        row.getLong("customer_id"),
        List.of(booked(row)),
        chain(companyId, row),
        Utc.instant(row.getLocalDateTime("occurred_at")),
        Utc.instant(row.getLocalDateTime("new_starts_at")),
        series(row),
        new AttemptVerdict(
            outcome == Outcome.RECORDED, row.getString("code"), Optional.of(fee(row))));
  }

  private static Fee fee(Row row) {
    return new Fee(row.getBigDecimal("fee"), Currency.getInstance(row.getString("currency")));
  }

  private static Booked booked(Row row) {
    return new Booked(
        row.getLong("appointment_id"),
        Utc.instant(row.getLocalDateTime("starts_at")),
        Optional.ofNullable(row.getBigDecimal("price")));
  }

  private static Chain chain(long companyId, Row row) {
    return Chain.of(
        new Scope(ScopeType.STAFF, row.getString("staff_id")),
        new Scope(ScopeType.SERVICE, Long.toString(row.getLong("service_id"))),
        new Scope(ScopeType.BRANCH, row.getString("branch_id")),
        new Scope(ScopeType.COMPANY, Long.toString(companyId)));
  }

  private static Outcome outcome(Row row) {
    if (row.getString("kind").equals("denied")) {
      return Outcome.DENIED;
    }
    return row.getInteger("within_policy") == 1 ? Outcome.RECORDED : Outcome.FORCED;
  }

  private static PastSeries series(Row row) {
    String hours = row.getString("series_hours");
    return new PastSeries(
        listed(row.getString("meant")).map(id -> ((Number) id).longValue()).toList(),
        hours == null ? BigDecimal.ZERO : new BigDecimal(hours),
        listed(row.getString("codes")).map(String.class::cast).collect(toSet()));
  }

  private static Stream<Object> listed(String json) {
    return json == null ? Stream.empty() : new JsonArray(json).stream();
  }
}
