package dev.suite.runtime.database;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.mysqlclient.MySQLException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a failure of the database means for the one who asked, told by error codes, not by messages.
 */
public final class DatabaseFailure {
  /** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read". */
  private static final Set<Integer> LOST_A_RACE = Set.of(1213, 1205, 1020);

  /**
   * Too many connections, shutdown, read-only server, killed connection, host blocked, access
   * denied.
   */
  private static final Set<Integer> OUT =
      Set.of(1040, 1053, 1290, 1317, 1927, 1129, 1045, 1698, 1203, 1836);

  /** Of a connection that closed, or that was not free in time. */
  private static final List<String> NO_CONNECTION =
      List.of("Connection is not active", "Pending requests failed to be sent", "Timeout");

  private static final int LOCKED_BY_ANOTHER = 3572;
  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DUPLICATE = 1062;

  private DatabaseFailure() {}

  /** The whole transaction may be tried again and may succeed then. */
  public static boolean lostARace(Throwable failure) {
    return causes(failure, MySQLException.class, e -> LOST_A_RACE.contains(e.getErrorCode()));
  }

  /** A NOWAIT found the row locked: 3572 on MySQL, 1205 on MariaDB. */
  public static boolean lockedByAnother(Throwable failure) {
    return causes(
        failure,
        MySQLException.class,
        e -> e.getErrorCode() == LOCKED_BY_ANOTHER || e.getErrorCode() == LOCK_WAIT_TIMEOUT);
  }

  /** A unique key refused the row. */
  public static boolean duplicate(Throwable failure) {
    return causes(failure, MySQLException.class, e -> e.getErrorCode() == DUPLICATE);
  }

  /** The database cannot be reached or refuses to work now; nothing is wrong with the request. */
  public static boolean outage(Throwable failure) {
    return causes(failure, MySQLException.class, e -> OUT.contains(e.getErrorCode()))
        || causes(failure, UnknownHostException.class, _ -> true)
        || causes(failure, ClosedConnectionException.class, _ -> true)
        || causes(failure, NoStackTraceThrowable.class, DatabaseFailure::lacksConnection)
        || causes(failure, VertxException.class, DatabaseFailure::lacksConnection)
        || causes(failure, ConnectionPoolTooBusyException.class, _ -> true)
        || causes(failure, TimeoutException.class, _ -> true)
        || causes(failure, SocketException.class, _ -> true);
  }

  /** The client has no class and no code for a statement that has no connection. */
  private static boolean lacksConnection(Throwable failure) {
    return failure.getMessage() != null
        && NO_CONNECTION.stream().anyMatch(failure.getMessage()::startsWith);
  }

  private static <T extends Throwable> boolean causes(
      Throwable failure, Class<T> type, Predicate<T> which) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(20)
        .filter(type::isInstance)
        .map(type::cast)
        .anyMatch(which);
  }
}
