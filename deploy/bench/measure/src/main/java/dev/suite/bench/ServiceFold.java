package dev.suite.bench;

import dev.suite.schema.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The stats consumer of the running service, which finds a backlog when it wakes up. */
record ServiceFold(Process service, Database database, String bootstrap) {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int POLL_MILLIS = 5;

  /** Lets it fold a backlog; gives modifications a second. */
  double rate(Backlog backlog) throws IOException, InterruptedException, SQLException {
    signal("STOP"); // less than its session lasts
    backlog.send(bootstrap);
    long start = System.nanoTime();
    signal("CONT");
    try (var connection = Backlog.connect(database)) {
      await(connection, backlog, start + LIMIT.toNanos());
    }
    return backlog.events().size() * 1e9 / (System.nanoTime() - start);
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(service.pid())).start().waitFor();
  }

  private void await(Connection connection, Backlog backlog, long end)
      throws SQLException, InterruptedException {
    while (backlog.counted(connection) < backlog.events().size()) {
      if (System.nanoTime() > end || service.waitFor(Duration.ofMillis(POLL_MILLIS))) {
        throw new IllegalStateException("The service does not fold the backlog.");
      }
    }
  }
}
