package dev.suite.runtime.directory.removal;

import dev.suite.runtime.consumer.Consumers;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RowSets;
import dev.suite.runtime.database.Transactions;
import dev.suite.runtime.work.InOrder;
import dev.suite.runtime.work.RecurringWork;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Removes the rows of companies under a tombstone, in chunks, and the company last: one statement
 * that cascades through all of it would lock a large company's tables for minutes.
 */
@ApplicationScoped
public class CompanyRemoval implements RecurringWork {
  private static final List<String> DIRECTORY_CHILDREN_FIRST =
      List.of(
          "idempotency_keys",
          "appointments",
          "customers",
          "staff_services",
          "staff",
          "services",
          "branches");
  private static final String SENT_EVENTS =
      "DELETE FROM outbox WHERE company_id = ? AND published_at IS NOT NULL LIMIT ?";

  /** Not before its last event is sent, which may be the one that tells of its deletion. */
  private static final String COMPANY =
      """
      DELETE FROM companies
      WHERE id = ? AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.company_id = companies.id)\
      """;

  private static final int CHUNK = 2_000;

  private final Pool pool;
  private final Instance<OwnedTables> owned;
  private final Consumers consumers;
  private final Duration every;

  CompanyRemoval(
      @ReactiveDataSource(Pools.CONSUMERS) Pool pool,
      @Any Instance<OwnedTables> owned,
      Consumers consumers,
      @ConfigProperty(name = "suite.company-removal.every", defaultValue = "2s") Duration every) {
    this.pool = pool;
    this.owned = owned;
    this.consumers = consumers;
    this.every = every;
  }

  @Override
  public String name() {
    return "Removing deleted companies";
  }

  @Override
  public Duration every() {
    return every;
  }

  /** Removes every company that is marked, in spite of one that cannot be; several replicas may. */
  @Override
  public Uni<Void> run() {
    return pool.query("SELECT id FROM companies WHERE deleting_since IS NOT NULL")
        .execute()
        .map(RowSets.each(row -> row.getLong(0)))
        .chain(ids -> InOrder.eachInSpite(ids, this::remove));
  }

  private Uni<Void> remove(long companyId) {
    List<String> tables = new ArrayList<>();
    owned.forEach(service -> tables.addAll(service.childrenFirst()));
    tables.addAll(DIRECTORY_CHILDREN_FIRST);
    return InOrder.each(
            tables,
            table -> empty("DELETE FROM " + table + " WHERE company_id = ? LIMIT ?", companyId))
        .chain(() -> empty(SENT_EVENTS, companyId))
        .chain(() -> delete(COMPANY, Tuple.of(companyId)))
        .invoke(_ -> consumers.directoryChanged())
        .replaceWithVoid();
  }

  private Uni<Void> empty(String deletion, long companyId) {
    return InOrder.whileMore(
        () -> delete(deletion, Tuple.of(companyId, CHUNK)).map(deleted -> deleted == CHUNK));
  }

  private Uni<Integer> delete(String sql, Tuple values) {
    return Transactions.again(pool.preparedQuery(sql).execute(values).map(rows -> rows.rowCount()));
  }
}
