package dev.suite.bench;

import dev.suite.bench.load.Wrk;
import dev.suite.bench.recording.Recorded;
import dev.suite.bench.recording.Recordings;
import dev.suite.bench.server.Candidate;
import dev.suite.bench.server.Run;
import dev.suite.bench.server.Servers;
import dev.suite.bench.table.Limit;
import dev.suite.bench.table.Median;
import dev.suite.bench.table.Table;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
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
            + " Then lets 64 connections record for one customer with a quota of 10, and prints"
            + " how many were recorded. Needs wrk; starts a database and three brokers of its"
            + " own.")
final class ScalingCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 16;
  private static final int CLIENTS = 64;

  @Option(names = "--rounds", description = "Rounds, ${DEFAULT-VALUE} unless told.")
  private int rounds = 5;

  @Option(names = "--seconds", description = "Of each load in a round, ${DEFAULT-VALUE}.")
  private int seconds = 5;

  @Option(names = "--warm-up", description = "Seconds of load before, ${DEFAULT-VALUE}.")
  private int warmUp = 80;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new ScalingCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Run run = Run.of("scaling");
    Wrk wrk = Wrk.of(run);
    try (var servers = Servers.started(run)) {
      Run.tell("starting policy-service");
      Candidate candidate = Candidate.of(run, "policy-service", servers).withoutRateLimit();
      try (var service = candidate.started()) {
        Table table = table(new Recordings(wrk, servers, service, Duration.ofSeconds(seconds)));
        System.out.println(table);
        return table.holds() ? 0 : 1;
      }
    }
  }

  /** Lets the service and the brokers compile what they need. */
  private void warmUp(Recordings recordings)
      throws IOException, InterruptedException, SQLException {
    for (int turn = 0; turn * seconds < warmUp; turn++) {
      double rate = recordings.forMany(1_000L + turn, CONNECTIONS).rate();
      Run.tell("warming up: %.0f/s from %d connections".formatted(rate, CONNECTIONS));
    }
  }

  private record Round(Recorded one, Recorded many) {}

  private List<Round> rounds(Recordings recordings)
      throws IOException, InterruptedException, SQLException {
    List<Round> all = new ArrayList<>();
    for (int turn = 1; turn <= rounds; turn++) {
      Recorded one = recordings.forMany(100L + turn, 1);
      Recorded many = recordings.forMany(200L + turn, CONNECTIONS);
      all.add(new Round(one, many));
      Run.tell(
          "round %d of %d: %.0f/s from one connection, %.0f/s from %d"
              .formatted(turn, rounds, one.rate(), many.rate(), CONNECTIONS));
    }
    return all;
  }

  private Table table(Recordings recordings)
      throws IOException, InterruptedException, SQLException {
    warmUp(recordings);
    List<Round> all = rounds(recordings);
    Table table =
        new Table()
            .line(
                "recorded/s, 16 connections beside one",
                median(all, round -> round.many().rate()),
                median(all, round -> round.one().rate()),
                Limit.atLeast(3))
            .line(
                "recorded for one customer beside the quota",
                (double) recordings.forOne(2, CLIENTS),
                Recordings.QUOTA,
                Limit.exactly(1));
    for (String process : all.getFirst().many().cpu().keySet()) {
      table.line(
          "processor ms a recording, " + process,
          median(all, round -> round.many().cpu().get(process)),
          median(all, round -> round.one().cpu().get(process)),
          Limit.NONE);
    }
    return table;
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Median.of(rounds.stream().mapToDouble(value));
  }
}
