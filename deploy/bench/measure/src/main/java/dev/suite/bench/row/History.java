package dev.suite.bench.row;

import dev.suite.bench.server.Run;
import dev.suite.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a salon's only customer has cancelled up to now, folded into the stats.
 *
 * @param aDay how many on each of the days up to today
 */
public record History(Salon salon, int aDay, int days) {
  private static final int DAYS_AT_ONCE = 100;
  private static final String MODIFICATIONS =
      """
      INSERT INTO appointment_modifications (company_id, appointment_id, customer_id,
        modification_type, within_policy, fee_charged, currency, modified_by_type, modified_by_id,
        occurred_at, source, event_id, counted, created_at, updated_at)
      SELECT ?, ? + s.seq MOD ?, ?, 'cancel', TRUE, 0, 'EUR', 'system', 'bench',
        UTC_TIMESTAMP(6) - INTERVAL d.seq DAY, 'rest', CONCAT(d.seq, '-', s.seq), TRUE,
        UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
      FROM seq_1_to_%d s CROSS JOIN seq_%d_to_%d d\
      """;
  private static final String STATS =
      """
      INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type, period_start,
        period_end, count, calculated_at, created_at, updated_at)
      SELECT company_id, customer_id, 'cancellation_count', DATE(occurred_at), DATE(occurred_at),
        COUNT(*), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
      FROM appointment_modifications WHERE company_id = ?
      GROUP BY company_id, customer_id, DATE(occurred_at)\
      """;

  /** How many they are. */
  public int modifications() {
    return aDay * days;
  }

  /** Writes them, with the salon. */
  public History writtenTo(Database database) throws SQLException {
    salon.writtenTo(database);
    try (var connection = Rows.connect(database)) {
      for (int day = 0; day < days; day += DAYS_AT_ONCE) {
        write(connection, day, Math.min(day + DAYS_AT_ONCE, days) - 1);
        Run.tell("%d of %d days written".formatted(Math.min(day + DAYS_AT_ONCE, days), days));
      }
      try (var insert = connection.prepareStatement(STATS)) {
        insert.setLong(1, salon.company());
        insert.execute();
      }
    }
    return this;
  }

  private void write(Connection connection, int first, int last) throws SQLException {
    try (var insert = connection.prepareStatement(MODIFICATIONS.formatted(aDay, first, last))) {
      insert.setLong(1, salon.company());
      insert.setLong(2, salon.appointment(0));
      insert.setInt(3, salon.appointments());
      insert.setLong(4, salon.customer(0));
      insert.execute();
    }
  }
}
