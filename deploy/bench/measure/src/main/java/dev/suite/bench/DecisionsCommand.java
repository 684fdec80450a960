package dev.suite.bench;

import dev.suite.bench.decision.Asked;
import dev.suite.bench.decision.PlainCount;
import dev.suite.bench.decision.Rounds;
import dev.suite.bench.decision.Rounds.Round;
import dev.suite.bench.decision.Statements;
import dev.suite.bench.load.Questions;
import dev.suite.bench.load.Wrk;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures decisions beside reads by key. */
@Command(
    name = "decisions",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:within the limits", "1:beyond a limit, or something failed"},
    description =
        "Prints how many POST /decisions a second the packaged policy-service answers, beside a"
            + " service of the same stack with the same authentication, filters and pool that"
            + " takes the same request and reads one row by its key; how long they take at p99"
            + " with half of their own load, spread by random pauses of each connection; how many"
            + " statements the database saw for a decision; and what it matters whether the"
            + " customer has 10 modifications or 1,000,000, with the time that a COUNT of these"
            + " takes beside it. Medians of interleaved rounds. Needs wrk; starts a database and"
            + " three brokers of its own.")
final class DecisionsCommand implements Callable<Integer> {
  @Option(names = "--rounds", description = "Rounds, ${DEFAULT-VALUE} unless told.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "Of each load in a round, ${DEFAULT-VALUE}.")
  private int seconds = 8;

  @Option(names = "--warm-up", description = "Seconds of each service before, ${DEFAULT-VALUE}.")
  private int warmUp = 40;

  @Option(names = "--connections", description = "That ask at a time, ${DEFAULT-VALUE}.")
  private int connections = 32;

  @Option(
      names = "--modifications",
      description = "Of the customer with many, whole thousands, ${DEFAULT-VALUE}.")
  private int modifications = 1_000_000;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new DecisionsCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Run run = Run.of("decisions");
    Wrk wrk = Wrk.of(run);
    try (var servers = Servers.started(run)) {
      Run.tell("writing %,d modifications".formatted(modifications));
      Asked asked = Asked.writtenTo(servers.database(), modifications);
      Run.tell("starting both services");
      try (var service = started(run, "policy-service", servers);
          var lookup = started(run, "deploy/bench/lookup", servers)) {
        Table table = table(measured(asked, wrk, servers, service, lookup));
        counts(table, asked, servers.database());
        System.out.println(table);
        return table.holds() ? 0 : 1;
      }
    }
  }

  private static RunningService started(Run run, String module, Servers servers)
      throws IOException, InterruptedException {
    return Candidate.of(run, module, servers).withoutRateLimit().started();
  }

  private List<Round> measured(
      Asked asked, Wrk wrk, Servers servers, RunningService service, RunningService lookup)
      throws IOException, InterruptedException, SQLException {
    Questions few = Asked.about(asked.few(), service, servers.tokens());
    Questions many = Asked.about(asked.many(), service, servers.tokens());
    var all =
        new Rounds(
            wrk,
            new Statements(servers.database()),
            few,
            many,
            few.to(lookup.at(few.address().getPath())),
            connections,
            Duration.ofSeconds(seconds));
    all.warmUp(Duration.ofSeconds(warmUp));
    return all.go(rounds);
  }

  private static Table table(List<Round> all) {
    return new Table()
        .line(
            "decisions/s beside lookups/s",
            median(all, Round::few),
            median(all, Round::lookup),
            Limit.atLeast(0.5))
        .line(
            "p99 at half load beside lookups', ms",
            median(all, Round::p99),
            median(all, Round::lookupP99),
            Limit.atMost(2))
        .line("statements a decision", median(all, Round::statements), Limit.atMost(1.1))
        .line(
            "decisions/s, many modifications beside ten",
            median(all, Round::many),
            median(all, Round::few),
            Limit.atLeast(0.8));
  }

  private static void counts(Table table, Asked asked, Database database) throws SQLException {
    table.line(
        "COUNT, many modifications beside ten, ms",
        PlainCount.millis(database, asked.many()),
        PlainCount.millis(database, asked.few()),
        Limit.NONE);
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Median.of(rounds.stream().mapToDouble(value));
  }
}
