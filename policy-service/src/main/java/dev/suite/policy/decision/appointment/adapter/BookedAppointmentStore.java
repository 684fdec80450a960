package dev.suite.policy.decision.appointment.adapter;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.work.Gathering;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads appointments with what decisions about them need, those of several requests at once. */
@ApplicationScoped
public class BookedAppointmentStore {
  private static final int MOST_AT_ONCE = 16;

  private final Gathering<HistoryWanted, AppointmentKey, Row> gathering;

  BookedAppointmentStore(Pool pool) {
    gathering = new Gathering<>(MOST_AT_ONCE, (wanted, keys) -> read(pool, wanted, keys));
  }

  /**
   * The appointment with the customer's changes of the kind asked for; may share its statement with
   * other requests.
   *
   * @return fails with 404 where the company has no such appointment
   */
  public Uni<BookedAppointment> read(AppointmentKey key, HistoryWanted wanted) {
    return booked(gathering.ask(wanted, key));
  }

  /** The same inside a transaction, which shares nothing. */
  public Uni<BookedAppointment> read(
      SqlConnection transaction, AppointmentKey key, HistoryWanted wanted) {
    return booked(read(transaction, wanted, List.of(key)).map(read -> read.get(key)));
  }

  private static Uni<BookedAppointment> booked(Uni<Row> row) {
    return row.onItem().ifNull().failWith(Problem::notFound).map(BookedRow::read);
  }

  private static Uni<Map<AppointmentKey, Row>> read(
      SqlClient client, HistoryWanted wanted, List<AppointmentKey> keys) {
    List<AppointmentKey> filled = filled(keys);
    return client
        .preparedQuery(BookedStatement.text(wanted, filled.size()))
        .execute(Tuple.from(BookedStatement.values(wanted, filled)))
        .map(BookedAppointmentStore::byKey);
  }

  /** Up to a power of two, so that few statements are prepared. */
  private static List<AppointmentKey> filled(List<AppointmentKey> keys) {
    List<AppointmentKey> filled = new ArrayList<>(keys);
    while (Integer.bitCount(filled.size()) > 1) {
      filled.add(keys.getLast());
    }
    return filled;
  }

  private static Map<AppointmentKey, Row> byKey(RowSet<Row> rows) {
    Map<AppointmentKey, Row> read = new HashMap<>();
    rows.forEach(
        row -> read.put(new AppointmentKey(row.getLong("company_id"), row.getLong("id")), row));
    return read;
  }
}
