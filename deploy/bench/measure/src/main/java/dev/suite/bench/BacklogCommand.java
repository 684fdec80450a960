package dev.suite.bench;

import dev.suite.bench.fold.Backlog;
import dev.suite.bench.fold.CatchUp;
import dev.suite.bench.fold.CatchUp.Look;
import dev.suite.bench.server.Candidate;
import dev.suite.bench.server.Run;
import dev.suite.bench.server.Servers;
import dev.suite.bench.table.Limit;
import dev.suite.bench.table.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the memory of a service that catches up. */
@Command(
    name = "backlog",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:within the limits", "1:beyond a limit, or something failed"},
    description =
        "Starts the packaged policy-service, with the heap of a pod, on a million events that wait"
            + " on Kafka for its stats; prints the rate, the resident memory and the heap left"
            + " after a collection ten times until all are counted, and the highest beside the"
            + " first. Starts a database and three brokers of its own.")
final class BacklogCommand implements Callable<Integer> {
  private static final int LOOKS = 10;

  @Option(names = "--companies", description = "Whose events wait, ${DEFAULT-VALUE} unless told.")
  private int companies = 10;

  @Option(names = "--events", description = "Of each company, ${DEFAULT-VALUE}.")
  private int events = 100_000;

  @Option(names = "--heap", description = "The most the JVM may use, ${DEFAULT-VALUE}.")
  private String heap = "512m";

  @Option(names = "--limit", description = "The highest ratio that passes, ${DEFAULT-VALUE}.")
  private double limit = 1.3;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new BacklogCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Run run = Run.of("backlog");
    try (var servers = Servers.started(run)) {
      for (int company = 1; company <= companies; company++) {
        Backlog.written(servers.database(), company, events).send(servers.bootstrap());
        Run.tell("%,d events wait".formatted((long) company * events));
      }
      Run.tell("starting policy-service with -Xmx" + heap);
      Candidate candidate = Candidate.of(run, "policy-service", servers);
      try (var service = candidate.with("JAVA_TOOL_OPTIONS", "-Xmx" + heap).started()) {
        var catchUp = new CatchUp(service, servers.database());
        Table table =
            table(
                catchUp.watch((long) companies * events, LOOKS, look -> Run.tell(look.toString())));
        System.out.println(table);
        return table.holds() ? 0 : 1;
      }
    }
  }

  private Table table(List<Look> looks) {
    return new Table()
        .line("events/s, slowest tenth", least(looks, Look::perSecond), Limit.NONE)
        .line(
            "resident MiB, most beside the first tenth",
            most(looks, Look::resident),
            looks.getFirst().resident(),
            Limit.atMost(limit))
        .line(
            "live heap MiB, most beside the first tenth",
            most(looks, Look::live),
            looks.getFirst().live(),
            Limit.atMost(limit));
  }

  private static double most(List<Look> looks, ToDoubleFunction<Look> value) {
    return looks.stream().mapToDouble(value).max().orElseThrow();
  }

  private static double least(List<Look> looks, ToDoubleFunction<Look> value) {
    return looks.stream().mapToDouble(value).min().orElseThrow();
  }
}
