package dev.suite.bench;

import dev.suite.bench.fold.Backlog;
import dev.suite.bench.fold.PlainFold;
import dev.suite.bench.fold.ServiceFold;
import dev.suite.bench.relay.RelayRun;
import dev.suite.bench.server.Candidate;
import dev.suite.bench.server.Run;
import dev.suite.bench.server.RunningService;
import dev.suite.bench.server.Servers;
import dev.suite.bench.table.Limit;
import dev.suite.bench.table.Median;
import dev.suite.bench.table.Table;
import dev.suite.schema.Database;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the stats consumer beside plain SQL, and the relay. */
@Command(
    name = "throughput",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:within the limits", "1:beyond a limit, or something failed"},
    description =
        "Prints how many modifications a second the packaged policy-service folds into the stats"
            + " from a backlog on Kafka, beside what the same lock, mark and upsert reach straight"
            + " in SQL on one connection with the same batch: medians of interleaved rounds and"
            + " their ratio. Then how many events a second its relay moves, and the time from"
            + " commit to topic at p99 when idle. Starts a database and three brokers of its own.")
final class ThroughputCommand implements Callable<Integer> {
  @Option(names = "--rounds", description = "Rounds of each, ${DEFAULT-VALUE} unless told.")
  private int rounds = 5;

  @Option(names = "--events", description = "Modifications a round, ${DEFAULT-VALUE}.")
  private int events = 100_000;

  @Option(names = "--ratio", description = "The lowest ratio that passes, ${DEFAULT-VALUE}.")
  private double ratio = 0.6;

  @Option(names = "--relay", description = "Events a second that pass, ${DEFAULT-VALUE}.")
  private double relay = 10_000;

  @Option(names = "--latency", description = "Milliseconds at p99 that pass, ${DEFAULT-VALUE}.")
  private double latency = 100;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ThroughputCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Run run = Run.of("throughput");
    try (var servers = Servers.started(run)) {
      Run.tell("starting policy-service");
      try (var service = Candidate.of(run, "policy-service", servers).started()) {
        Table table = measured(service, servers);
        System.out.println(table);
        return table.holds() ? 0 : 1;
      }
    }
  }

  private Table measured(RunningService service, Servers servers)
      throws IOException, InterruptedException, SQLException {
    var fold = new ServiceFold(service, servers);
    var relayRun = new RelayRun(servers);
    fold.rate(Backlog.written(servers.database(), 1, events)); // the JVM compiles
    relayRun.rate();
    List<Double> ofService = new ArrayList<>();
    List<Double> ofSql = new ArrayList<>();
    List<Double> moved = new ArrayList<>();
    List<Double> waited = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      Database database = servers.database();
      ofSql.add(PlainFold.rate(database, Backlog.written(database, 100L + round, events)));
      ofService.add(fold.rate(Backlog.written(database, 200L + round, events)));
      moved.add(relayRun.rate());
      waited.add(relayRun.idleLatency());
      Run.tell(
          "round %d of %d: %.0f/s in SQL, %.0f/s by the service, relay %.0f/s, idle %.0f ms"
              .formatted(
                  round,
                  rounds,
                  ofSql.getLast(),
                  ofService.getLast(),
                  moved.getLast(),
                  waited.getLast()));
    }
    return new Table()
        .line(
            "stats consumer beside its SQL, modifications/s",
            Median.of(ofService),
            Median.of(ofSql),
            Limit.atLeast(ratio))
        .line("relay, events/s", Median.of(moved), Limit.atLeast(relay))
        .line("commit to topic when idle, p99 ms", Median.of(waited), Limit.atMost(latency));
  }
}
