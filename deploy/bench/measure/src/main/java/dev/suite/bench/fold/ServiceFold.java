package dev.suite.bench.fold;

import dev.suite.bench.row.Rows;
import dev.suite.bench.server.RunningService;
import dev.suite.bench.server.Servers;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The stats consumer of the running service, which finds a backlog when it wakes up. */
public record ServiceFold(RunningService service, Servers servers) {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final int POLL_MILLIS = 20;

  /** Lets it fold a backlog; gives modifications a second. */
  public double rate(Backlog backlog) throws IOException, InterruptedException, SQLException {
    signal("STOP"); // less than its session lasts
    backlog.send(servers.bootstrap());
    long start = System.nanoTime();
    signal("CONT");
    try (var connection = Rows.connect(servers.database())) {
      await(connection, backlog, start + LIMIT.toNanos());
    }
    return backlog.events().size() * 1e9 / (System.nanoTime() - start);
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(service.process().pid()))
        .start()
        .waitFor();
  }

  private void await(Connection connection, Backlog backlog, long end)
      throws SQLException, InterruptedException {
    while (backlog.counted(connection) < backlog.events().size()) {
      if (System.nanoTime() > end || service.process().waitFor(Duration.ofMillis(POLL_MILLIS))) {
        throw new IllegalStateException("The service does not fold the backlog.");
      }
    }
  }
}
