package dev.suite.runtime.consumer;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.table.DirectoryLookup;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A consumer that stores the texts it is told, and breaks at the word poison. */
@Singleton
class ToyHandler implements EventHandler<Toy> {
  private final DirectoryLookup lookup;
  private final Sql sql;
  private final AtomicInteger batches = new AtomicInteger();
  private volatile Function<SqlConnection, Uni<Void>> beforeEnd;

  ToyHandler(DirectoryLookup lookup, Sql sql) {
    this.lookup = lookup;
    this.sql = sql;
  }

  /** Begins anew: nothing stored, nothing waiting, nothing on its way. */
  void reset() {
    beforeEnd = _ -> Uni.createFrom().voidItem();
    batches.set(0);
    sql.update(
        """
        CREATE TABLE IF NOT EXISTS toys (
          id INT AUTO_INCREMENT PRIMARY KEY, event_key VARCHAR(64), text VARCHAR(64))\
        """);
    sql.empty("toys", "waiting_events", "outbox");
  }

  /** Does this in the transaction of each batch after its work. */
  void beforeEnd(Function<SqlConnection, Uni<Void>> work) {
    beforeEnd = work;
  }

  /** How often a batch was begun. */
  int batches() {
    return batches.get();
  }

  List<String> stored() {
    return sql.texts("SELECT text, id FROM toys ORDER BY id");
  }

  List<String> waiting() {
    return sql.texts("SELECT waits_for, id FROM waiting_events ORDER BY id");
  }

  @Override
  public String consumer() {
    return "toys";
  }

  @Override
  public Toy read(Received received) throws UnreadableEventException {
    return EventPayload.read(received.payload(), Toy.class);
  }

  @Override
  public Uni<List<Verdict>> examine(SqlConnection tx, List<Incoming<Toy>> events) {
    return lookup.verdicts(
        OpenTransaction.of(tx), events.stream().map(event -> names(event.event())).toList());
  }

  private static DirectoryLookup.Names names(Toy toy) {
    return new DirectoryLookup.Names(
        toy.companyId(),
        toy.customerId() == null
            ? List.of()
            : List.of(new EntityId(DirectoryType.customer, Long.toString(toy.customerId()))));
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<Incoming<Toy>> ready) {
    batches.incrementAndGet();
    return InOrder.each(ready, event -> store(tx, event)).chain(() -> beforeEnd.apply(tx));
  }

  private static Uni<Void> store(SqlConnection tx, Incoming<Toy> event) {
    if (event.event().text().equals("poison")) {
      throw new IllegalStateException("cannot bear it");
    }
    return tx.preparedQuery("INSERT INTO toys (event_key, text) VALUES (?, ?)")
        .execute(Tuple.of(event.key(), event.event().text()))
        .replaceWithVoid();
  }
}
