package dev.suite.bench;

import dev.suite.bench.distance.Distance;
import dev.suite.bench.load.Wrk;
import dev.suite.bench.recording.Recordings;
import dev.suite.bench.recording.Scaling;
import dev.suite.bench.server.Candidate;
import dev.suite.bench.server.Run;
import dev.suite.bench.server.Servers;
import dev.suite.bench.table.Limit;
import dev.suite.bench.table.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures recording with one connection and with many. */
@Command(
    name = "scaling",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:within the limits", "1:beyond a limit, or something failed"},
    description =
        "Prints how many POST /modifications a second the packaged policy-service records for"
            + " different customers from 16 connections, beside one connection: medians of"
            + " interleaved rounds and their ratio, with what a recording takes of the processors."
            + " How far the ratio can grow is told by the processors that one connection leaves"
            + " idle; whether customers wait for one another, by a second pair, taken with the"
            + " database --distance away, where one connection mostly waits for it."
            + " Then lets 64 connections record for one customer with a quota of 10, and prints"
            + " how many were recorded. Needs wrk; starts a database and three brokers of its"
            + " own.")
final class ScalingCommand implements Callable<Integer> {
  private static final int CLIENTS = 64;
  private static final long NEAR = 100;
  private static final long FAR = 1_000;
  private static final double LEAST_OF_ALLOWED = 0.75;
  private static final double LEAST_FAR = 3;

  @Option(names = "--rounds", description = "Rounds, ${DEFAULT-VALUE} unless told.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "Of each load in a round, ${DEFAULT-VALUE}.")
  private int seconds = 5;

  @Option(names = "--warm-up", description = "Seconds of load before each pair, ${DEFAULT-VALUE}.")
  private int warmUp = 80;

  @Option(
      names = "--distance",
      description = "Milliseconds of a round trip to the far database, ${DEFAULT-VALUE}.")
  private int distance = 1;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ScalingCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Run run = Run.of("scaling");
    Wrk wrk = Wrk.of(run);
    try (var servers = Servers.started(run)) {
      Candidate candidate = Candidate.of(run, "policy-service", servers).withoutRateLimit();
      var table = new Table();
      near(wrk, servers, candidate, table);
      far(wrk, servers, candidate, table);
      System.out.println(table);
      return table.holds() ? 0 : 1;
    }
  }

  private void near(Wrk wrk, Servers servers, Candidate candidate, Table table)
      throws IOException, InterruptedException, SQLException {
    Run.tell("starting policy-service");
    try (var service = candidate.started()) {
      var recordings = new Recordings(wrk, servers, service, Duration.ofSeconds(seconds));
      tell(scaling(recordings, NEAR), table);
      table.line(
          "recorded for one customer beside the quota",
          (double) recordings.forOne(2, CLIENTS),
          Recordings.QUOTA,
          Limit.exactly(1));
    }
  }

  private static void tell(Scaling near, Table table) {
    int processors = Runtime.getRuntime().availableProcessors();
    table
        .line("recorded/s, 16 connections beside one", near.many(), near.one(), Limit.NONE)
        .line(
            "that ratio beside what %d processors allow".formatted(processors),
            near.many() / near.one(),
            near.allowed(processors),
            Limit.atLeast(LEAST_OF_ALLOWED));
    for (String process : near.rounds().getFirst().many().cpu().keySet()) {
      table.line(
          "processor ms a recording, " + process,
          near.median(round -> round.many().cpu().get(process)),
          near.median(round -> round.one().cpu().get(process)),
          Limit.NONE);
    }
  }

  private void far(Wrk wrk, Servers servers, Candidate candidate, Table table)
      throws IOException, InterruptedException, SQLException {
    Run.tell("starting policy-service with its database %d ms away".formatted(distance));
    try (var way = Distance.to(servers.databasePort(), Duration.ofMillis(distance));
        var service = candidate.with("SUITE_DB_PORT", Integer.toString(way.port())).started()) {
      var recordings = new Recordings(wrk, servers, service, Duration.ofSeconds(seconds));
      Scaling far = scaling(recordings, FAR);
      table.line(
          "recorded/s, 16 beside one, database %d ms away".formatted(distance),
          far.many(),
          far.one(),
          Limit.atLeast(LEAST_FAR));
    }
  }

  private Scaling scaling(Recordings recordings, long companies)
      throws IOException, InterruptedException, SQLException {
    return Scaling.of(recordings, companies, Duration.ofSeconds(warmUp), rounds);
  }
}
