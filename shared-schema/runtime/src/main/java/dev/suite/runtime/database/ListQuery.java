package dev.suite.runtime.database;

import dev.suite.runtime.rest.Position;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The query of one page of a list: which rows it shows, newest first. */
public final class ListQuery {
  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  private ListQuery(String select) {
    sql = new StringBuilder(select);
  }

  /**
   * All rows of a company.
   *
   * @param select ends with the condition on the company, its only parameter
   */
  public static ListQuery of(String select, long companyId) {
    return new ListQuery(select).add("", companyId);
  }

  /** Only rows for which this is true of the value; null does not count. */
  public ListQuery where(String condition, Object value) {
    return value == null ? this : add(" AND " + condition, value);
  }

  /** Only rows for which this is true; null does not count. */
  public ListQuery where(String condition) {
    return condition == null ? this : add(" AND " + condition);
  }

  /**
   * Newest first by a time, then by id, from the row after this one on, at most so many.
   *
   * @param after the last row of the page before
   */
  public ListQuery newestFirst(String time, String id, Optional<Position> after, int limit) {
    after.ifPresent(last -> {
      LocalDateTime at = Utc.column(last.instant(0));
      add(" AND (%1$s < ? OR (%1$s = ? AND %2$s < ?))".formatted(time, id), at, at, last.number(1));
    });
    return add(" ORDER BY %s DESC, %s DESC LIMIT ?".formatted(time, id), limit);
  }

  /** Newest first by the id, from those before this one on, at most so many. */
  public ListQuery newestFirst(String id, long before, int limit) {
    return where(id + " < ?", before).add(" ORDER BY %s DESC LIMIT ?".formatted(id), limit);
  }

  /** The rows. */
  public <T> Uni<List<T>> read(SqlClient client, Function<Row, T> read) {
    return client.preparedQuery(sql.toString()).execute(Tuple.from(values)).map(RowSets.each(read));
  }

  private ListQuery add(String more, Object... bound) {
    sql.append(more);
    Collections.addAll(values, bound);
    return this;
  }
}
