package dev.suite.bench.load;

import dev.suite.bench.server.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The load generator wrk, with one thread, since services and database need the other processors.
 *
 * @param script what it sends
 */
public record Wrk(Path script) {
  private static final String INSTALL =
      "wrk is needed and not there. Install it: apt-get install wrk (Debian, Ubuntu), brew install"
          + " wrk (macOS).";
  private static final double MILLIS_PER_SECOND = 1_000;

  /**
   * That of this repository.
   *
   * @throws IllegalStateException saying what to install where it is missing
   */
  public static Wrk of(Run run) throws InterruptedException {
    try {
      start(List.of("wrk", "-v")).waitFor();
    } catch (IOException e) {
      throw new IllegalStateException(INSTALL, e);
    }
    return new Wrk(run.home().resolve("deploy/bench/requests.lua"));
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** Sends for a while, on each connection the next request once the one before is answered. */
  public Answered flood(Questions questions, int connections, Duration time)
      throws IOException, InterruptedException {
    return run(questions, connections, time, 0);
  }

  /**
   * Sends about this many requests a second: each connection pauses after an answer, for times as
   * random as those between independent callers.
   */
  public Answered pace(Questions questions, int connections, Duration time, double perSecond)
      throws IOException, InterruptedException {
    return run(questions, connections, time, connections * MILLIS_PER_SECOND / perSecond);
  }

  private Answered run(Questions questions, int connections, Duration time, double pauseMillis)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("wrk", "--threads", "1", "--timeout", "10s", "--script"));
    command.add(script.toString());
    command.addAll(List.of("--connections", Integer.toString(connections)));
    command.addAll(List.of("--duration", time.toSeconds() + "s", questions.address().toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(questions.environment());
    builder.environment().put("PAUSE_MILLIS", String.format(Locale.ROOT, "%.3f", pauseMillis));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return Answered.read(output);
  }
}
