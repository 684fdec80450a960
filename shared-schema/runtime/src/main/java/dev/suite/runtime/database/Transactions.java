package dev.suite.runtime.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Runs work in one transaction of a pool, and the whole of it again where it lost a race. */
public final class Transactions {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

  private static final Duration BREATH = Duration.ofMillis(20);

  private Transactions() {}

  /**
   * Commits what the work did, or rolls all of it back when it fails.
   *
   * @param work may run several times: it must do nothing outside the transaction
   */
  public static <T> Uni<T> in(Pool pool, Function<SqlConnection, Uni<T>> work) {
    return again(
        Uni.createFrom()
            .deferred(() -> pool.withTransaction(connection -> unhurried(work.apply(connection)))));
  }

  /**
   * The same in a session of Hibernate Reactive.
   *
   * @param work may run several times, each time in a session of its own
   */
  public static <T> Uni<T> in(
      Mutiny.SessionFactory hibernate, Function<Mutiny.Session, Uni<T>> work) {
    return again(
        Uni.createFrom()
            .deferred(() -> hibernate.withTransaction(session -> unhurried(work.apply(session)))));
  }

  /** A connection that is just closing never answers a rollback; one that has closed refuses it. */
  private static <T> Uni<T> unhurried(Uni<T> work) {
    return work.onFailure(DatabaseFailure::outage).call(Transactions::breath);
  }

  /** Goes on where it was: a session belongs to one event loop. */
  private static Uni<Void> breath() {
    Context context = Vertx.currentContext();
    Uni<Void> breath = Uni.createFrom().voidItem().onItem().delayIt().by(BREATH);
    return context == null ? breath : breath.emitOn(rest -> context.runOnContext(_ -> rest.run()));
  }

  /** Tries a whole transaction again, for 10 seconds, while it loses races (1213, 1205, 1020). */
  public static <T> Uni<T> again(Uni<T> transaction) {
    return transaction
        .onFailure(DatabaseFailure::lostARace)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .withJitter(0.5)
        .expireIn(PATIENCE.toMillis());
  }
}
