package dev.suite.bench;

import dev.suite.bench.memory.ResidentMemory;
import dev.suite.bench.server.Candidate;
import dev.suite.bench.server.Run;
import dev.suite.bench.server.Servers;
import dev.suite.bench.startup.Comparison;
import dev.suite.bench.startup.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts policy-service and the bare service by turns. */
@Command(
    name = "startup",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:within the limit", "1:over the limit, or something failed"},
    description =
        "Prints the time from start to ready (200 at /q/health/ready) and the resident memory at"
            + " rest of the packaged policy-service with its AOT cache, beside a bare Quarkus"
            + " service: medians of interleaved rounds and their ratio. The bare service has the"
            + " same extensions and each in use, since Quarkus starts no other: three pools, an"
            + " entity, three channels that drop what comes, a greeting. Its cache is trained"
            + " alike. Starts a database and brokers of its own on free ports.")
final class StartupCommand implements Callable<Integer> {
  @Option(names = "--rounds", description = "Starts of each, ${DEFAULT-VALUE} unless told.")
  private int rounds = 5;

  @Option(names = "--rest", description = "Seconds until memory is read, ${DEFAULT-VALUE}.")
  private int restSeconds = 10;

  @Option(names = "--limit", description = "The highest ratio that passes, ${DEFAULT-VALUE}.")
  private double limit = 1.3;

  /** Runs it. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new StartupCommand()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Run run = Run.of("startup");
    try (var servers = Servers.started(run)) {
      Candidate service = Candidate.of(run, "policy-service", servers);
      Candidate bare = Candidate.of(run, "deploy/bench/bare", servers);
      Comparison comparison = compare(service, bare);
      System.out.println(comparison.table());
      return comparison.isWithinLimit() ? 0 : 1;
    }
  }

  private Comparison compare(Candidate service, Candidate bare)
      throws IOException, InterruptedException {
    List<Sample> ofService = new ArrayList<>();
    List<Sample> ofBare = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ofService.add(measured(round, service));
      ofBare.add(measured(round, bare));
    }
    return new Comparison(ofService, ofBare, limit);
  }

  private Sample measured(int round, Candidate candidate) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    try (var service = candidate.started()) {
      Duration ready = Duration.ofNanos(System.nanoTime() - begin);
      candidate.requireAlive(service, Duration.ofSeconds(restSeconds));
      Sample sample = new Sample(ready, ResidentMemory.of(service.process().pid()));
      Run.tell("round %d of %d: %s %s".formatted(round, rounds, candidate.name(), sample));
      return sample;
    }
  }
}
