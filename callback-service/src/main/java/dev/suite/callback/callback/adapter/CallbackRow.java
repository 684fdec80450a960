package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.Priority;
import dev.suite.runtime.database.Utc;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;

/** A row of {@code callback_requests}, its columns in the order of {@link #COLUMNS}. */
public record CallbackRow(Object[] columns) {
  /** What is read of a row; the rank of its priority is there to be sorted by. */
  static final String COLUMNS =
      """
      company_id, id, branch_id, customer_id, service_id, staff_id, assigned_to, phone_number,
        customer_name, priority, status, CAST(preferred_time_window AS CHAR), attempts,
        next_attempt_at, assigned_at, contacted_at, completed_at, cancelled_at, cancel_reason,
        expires_at, notes, CAST(metadata AS CHAR), version, created_at, updated_at,
        priority + 0 AS priority_rank\
      """;

  /** A row as the plain client gives it. */
  public static CallbackRow of(Row row) {
    Object[] columns = new Object[row.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = row.getValue(i);
    }
    return new CallbackRow(columns);
  }

  /** The request it holds. */
  public CallbackRequest request() {
    return new CallbackRequest(
        number(0),
        number(1),
        text(2),
        number(3),
        number(4),
        text(5),
        text(6),
        text(7),
        text(8),
        Priority.valueOf(text(9)),
        CallbackStatus.valueOf(text(10)),
        WindowJson.read(text(11)),
        number(12).intValue(),
        time(13),
        time(14),
        time(15),
        time(16),
        time(17),
        text(18),
        time(19),
        text(20),
        text(21),
        number(22),
        time(23),
        time(24));
  }

  private String text(int column) {
    return (String) columns[column];
  }

  private Long number(int column) {
    return columns[column] == null ? null : ((Number) columns[column]).longValue();
  }

  private Instant time(int column) {
    return Utc.instant((LocalDateTime) columns[column]);
  }
}
