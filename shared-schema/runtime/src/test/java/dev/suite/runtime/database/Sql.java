package dev.suite.runtime.database;

import dev.suite.schema.Database;
import dev.suite.testkit.DirectoryFixture;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A test's own statements; each is waited for. */
@Singleton
public class Sql {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Pool pool;
  private final Database database;

  Sql(
      Pool pool,
      @ConfigProperty(name = "suite.db.url") String url,
      @ConfigProperty(name = "suite.db.user") String user,
      @ConfigProperty(name = "suite.db.password") String password) {
    this.pool = pool;
    this.database = new Database(url, user, password);
  }

  /** Opens a company with branch, service, staff member and customer in the directory tables. */
  public DirectoryFixture company() {
    return DirectoryFixture.in(database);
  }

  /** Waits for what is done, 30 seconds at most. */
  public static <T> T done(Uni<T> work) {
    return work.await().atMost(LIMIT);
  }

  /** Runs a statement; gives the number of rows it matched. */
  public int update(String sql, Object... values) {
    return done(pool.preparedQuery(sql).execute(tuple(values))).rowCount();
  }

  /** The rows of a query. */
  public List<Row> rows(String sql, Object... values) {
    var rows = done(pool.preparedQuery(sql).execute(tuple(values)));
    return StreamSupport.stream(rows.spliterator(), false).toList();
  }

  /** The first column of each row, as text. */
  public List<String> texts(String sql, Object... values) {
    return rows(sql, values).stream().map(row -> String.valueOf(row.getValue(0))).toList();
  }

  /** The one number that a query gives. */
  public long number(String sql, Object... values) {
    return rows(sql, values).getFirst().getLong(0);
  }

  /** Takes every row out of these tables, in this order. */
  public void empty(String... tables) {
    Stream.of(tables).forEach(table -> update("DELETE FROM " + table));
  }

  private static Tuple tuple(Object[] values) {
    return Tuple.wrap(List.of(values));
  }
}
