package dev.suite.policy.modification.adapter;

import dev.suite.policy.modification.Modification;
import dev.suite.runtime.database.Utc;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/** Reads a modification from a row of its table. */
public final class ModificationRow {
  /** The columns that make one; the fee of a voided one is waived, its row still tells it. */
  public static final String COLUMNS =
      """
      id, modification_type, appointment_id, customer_id, within_policy, forced, fee_charged,
      currency, reason, modified_by_type, modified_by_id, new_starts_at, occurred_at, source,
      voided_at, void_reason, CAST(metadata AS CHAR) AS decision\
      """;

  private ModificationRow() {}

  /** The modification in a row of {@link #COLUMNS}. */
  public static Modification of(Row row) {
    return new Modification(
        row.getLong("id"),
        row.getString("modification_type"),
        row.getLong("appointment_id"),
        row.getLong("customer_id"),
        row.getBoolean("within_policy"),
        row.getBoolean("forced"),
        row.getLocalDateTime("voided_at") == null
            ? row.getBigDecimal("fee_charged")
            : BigDecimal.ZERO,
        row.getString("currency"),
        row.getString("reason"),
        row.getString("modified_by_type"),
        row.getString("modified_by_id"),
        Utc.instant(row.getLocalDateTime("new_starts_at")),
        Utc.instant(row.getLocalDateTime("occurred_at")),
        row.getString("source"),
        Utc.instant(row.getLocalDateTime("voided_at")),
        row.getString("void_reason"),
        row.getString("decision"));
  }
}
