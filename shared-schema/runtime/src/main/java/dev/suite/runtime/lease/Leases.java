package dev.suite.runtime.lease;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.Transactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Leases kept in the database, by the database's clock. */
@ApplicationScoped
public class Leases {
  private static final String TAKE =
      """
      UPDATE leases SET holder = ?, fence = fence + 1,
        expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
      WHERE name = ? AND (expires_at <= UTC_TIMESTAMP(6) OR holder = ?)\
      """;

  /** The fence begins at the time, so that it grows even if the row was purged in between. */
  private static final String CREATE =
      """
      INSERT IGNORE INTO leases (name, holder, fence, expires_at)
      VALUES (?, ?, TIMESTAMPDIFF(MICROSECOND, '2020-01-01', UTC_TIMESTAMP(6)),
        UTC_TIMESTAMP(6) - INTERVAL 1 SECOND)\
      """;

  private static final String HELD =
      "SELECT fence, holder FROM leases WHERE name = ? AND holder = ? FOR UPDATE";
  private static final String RENEW =
      """
      UPDATE leases SET expires_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
      WHERE name = ? AND holder = ? AND fence = ? AND expires_at > UTC_TIMESTAMP(6)\
      """;
  private static final String RELEASE =
      "UPDATE leases SET expires_at = UTC_TIMESTAMP(6) WHERE name = ? AND holder = ? AND fence = ?";

  private final Pool pool;

  Leases(@ReactiveDataSource(Pools.RELAY) Pool pool) {
    this.pool = pool;
  }

  /**
   * Takes a lease that is free, has run out, or is the holder's own; empty when another holds it.
   */
  public Uni<Optional<Lease>> take(String name, String holder, Duration time) {
    return Transactions.in(
        pool, connection -> take(OpenTransaction.of(connection), name, holder, time));
  }

  private static Uni<Optional<Lease>> take(
      OpenTransaction tx, String name, String holder, Duration time) {
    Supplier<Uni<Integer>> update = () -> tx.update(TAKE, holder, micros(time), name, holder);
    return update
        .get()
        .chain(taken ->
            taken > 0
                ? Uni.createFrom().item(taken)
                : tx.update(CREATE, name, holder).chain(update::get))
        .chain(taken ->
            taken > 0
                ? tx.rows(HELD, name, holder).map(rows -> Optional.of(held(name, rows)))
                : Uni.createFrom().item(Optional.empty()));
  }

  private static Lease held(String name, List<Object[]> rows) {
    return new Lease(name, (String) rows.getFirst()[1], ((Number) rows.getFirst()[0]).longValue());
  }

  /** Prolongs a lease that is still held; false when it has run out or another has it. */
  public Uni<Boolean> renew(Lease lease, Duration time) {
    return Transactions.in(
            pool,
            connection ->
                OpenTransaction.of(connection)
                    .update(RENEW, micros(time), lease.name(), lease.holder(), lease.fence()))
        .map(renewed -> renewed > 0);
  }

  /**
   * Prolongs a lease within a transaction and holds on to it until that ends: done last, it lets
   * nothing be committed that another holder could do as well.
   *
   * @return fails with {@link LeaseLostException} when it has run out or another has it
   */
  public Uni<Void> hold(OpenTransaction tx, Lease lease, Duration time) {
    return tx.update(RENEW, micros(time), lease.name(), lease.holder(), lease.fence())
        .invoke(held -> {
          if (held == 0) {
            throw new LeaseLostException(lease);
          }
        })
        .replaceWithVoid();
  }

  /** Gives a lease back at once, so that another need not wait for its end. */
  public Uni<Void> release(Lease lease) {
    return Transactions.in(
            pool,
            connection ->
                OpenTransaction.of(connection)
                    .update(RELEASE, lease.name(), lease.holder(), lease.fence()))
        .replaceWithVoid();
  }

  private static long micros(Duration time) {
    return time.toNanos() / 1_000;
  }
}
