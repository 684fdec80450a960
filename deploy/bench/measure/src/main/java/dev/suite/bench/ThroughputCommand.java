package dev.suite.bench;

import dev.suite.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private static final Path HOME = Path.of(System.getProperty("suite.home", "")).toAbsolutePath();

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
    Path folder =
        Files.createTempDirectory(HOME.resolve("deploy/bench/measure/target"), "throughput-");
    try (var servers = Servers.started(folder, ThroughputCommand::tell)) {
      Candidate candidate = PolicyService.in(HOME, folder, servers);
      tell("starting policy-service");
      Process service = candidate.started(FreePorts.one());
      try {
        return measured(service, servers) ? 0 : 1;
      } finally {
        service.destroy();
        service.waitFor();
      }
    }
  }

  private boolean measured(Process service, Servers servers)
      throws IOException, InterruptedException, SQLException {
    var fold = new ServiceFold(service, servers.database(), servers.bootstrap());
    List<Double> ofService = new ArrayList<>();
    List<Double> ofSql = new ArrayList<>();
    fold.rate(Backlog.written(servers.database(), 1, events)); // the JVM compiles
    for (int round = 1; round <= rounds; round++) {
      ofSql.add(
          PlainFold.rate(
              servers.database(), Backlog.written(servers.database(), 100L + round, events)));
      ofService.add(fold.rate(Backlog.written(servers.database(), 200L + round, events)));
      tell(
          "round %d of %d: %.0f/s in SQL, %.0f/s by the service"
              .formatted(round, rounds, ofSql.getLast(), ofService.getLast()));
    }
    var run = new RelayRun(servers.database(), servers.bootstrap());
    double reached = median(ofService) / median(ofSql);
    double moved = run.rate();
    double waited = run.idleLatency();
    line("stats consumer, modifications/s", median(ofService), "");
    line("the same statements in SQL", median(ofSql), "");
    line("ratio", reached, verdict(reached >= ratio));
    line("relay, events/s", moved, verdict(moved >= relay));
    line("commit to topic, p99 ms", waited, verdict(waited <= latency));
    return reached >= ratio && moved >= relay && waited <= latency;
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue));
  }

  private static String verdict(boolean passes) {
    return passes ? "" : "  beyond the limit";
  }

  private static void line(String measure, double value, String verdict) {
    System.out.printf(Locale.ROOT, "%-32s %12.2f%s%n", measure, value, verdict);
  }

  private static void tell(String step) {
    System.err.println("  " + step);
  }
}
