package dev.suite.bench.fold;

import dev.suite.bench.memory.LiveHeap;
import dev.suite.bench.memory.ResidentMemory;
import dev.suite.bench.row.Rows;
import dev.suite.bench.server.RunningService;
import dev.suite.schema.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A service that comes back to a backlog, looked at while it works. */
public record CatchUp(RunningService service, Database database) {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final double BYTES_PER_MEBIBYTE = 1024 * 1024;
  private static final double KIBIBYTES_PER_MEBIBYTE = 1024;
  private static final String COUNTED =
      "SELECT COALESCE(SUM(count), 0) FROM appointment_modification_stats";

  /**
   * One look.
   *
   * @param counted modifications in the stats
   * @param perSecond since the look before
   * @param resident MiB of the process
   * @param live MiB of its heap after a collection
   */
  public record Look(long counted, double perSecond, double resident, double live) {
    @Override
    public String toString() {
      return "%,d events, %,.0f/s, %.0f MiB resident, %.0f MiB live heap"
          .formatted(counted, perSecond, resident, live);
    }
  }

  /** Looks each time so many more are counted, until all are. */
  public List<Look> watch(long events, int looks, Consumer<Look> told)
      throws IOException, InterruptedException, SQLException {
    List<Look> all = new ArrayList<>();
    try (var connection = Rows.connect(database)) {
      for (long before = 0; before < events; before = all.getLast().counted()) {
        all.add(look(connection, before, Math.min(events, before + events / looks)));
        told.accept(all.getLast());
      }
    }
    return all;
  }

  private Look look(Connection connection, long before, long wanted)
      throws IOException, InterruptedException, SQLException {
    long begin = System.nanoTime();
    long counted = Rows.number(connection, COUNTED);
    while (counted < wanted) {
      if (service.process().waitFor(POLL) || System.nanoTime() - begin > LIMIT.toNanos()) {
        throw new IllegalStateException("The service does not catch up.");
      }
      counted = Rows.number(connection, COUNTED);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    long pid = service.process().pid();
    return new Look(
        counted,
        (counted - before) / seconds,
        ResidentMemory.of(pid) / KIBIBYTES_PER_MEBIBYTE,
        LiveHeap.of(pid) / BYTES_PER_MEBIBYTE);
  }
}
