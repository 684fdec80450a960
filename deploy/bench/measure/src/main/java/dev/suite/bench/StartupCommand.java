package dev.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private static final Path HOME = Path.of(System.getProperty("suite.home", "")).toAbsolutePath();

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
    Path folder =
        Files.createTempDirectory(HOME.resolve("deploy/bench/measure/target"), "startup-");
    try (var servers = Servers.started(folder, StartupCommand::tell)) {
      Candidate service = PolicyService.in(HOME, folder, servers);
      Candidate bare = PolicyService.packaged("bare", "deploy/bench/bare", HOME, folder, servers);
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
    Sample sample = candidate.measure(Duration.ofSeconds(restSeconds));
    tell("round %d of %d: %s %s".formatted(round, rounds, candidate.name(), sample));
    return sample;
  }

  private static void tell(String step) {
    System.err.println("  " + step);
  }
}
