package dev.suite.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Shows what a command is doing: one line a step with its seconds. In a terminal the line of the
 * running step counts; elsewhere a line is printed when the step ends.
 */
public final class Steps {
  private final PrintWriter out;
  private final boolean live;

  private Steps(PrintWriter out, boolean live) {
    this.out = out;
    this.live = live;
  }

  /** Printed there; {@code suite.terminal} says whether a person watches. */
  public static Steps on(PrintWriter out) {
    return new Steps(out, Boolean.getBoolean("suite.terminal"));
  }

  /** Work that may fail with any exception. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** Runs the work under its line; the line of a failed step says so. */
  public void step(String title, Work work) throws Exception {
    long start = System.nanoTime();
    String end = "failed";
    try (ScheduledExecutorService _ = ticker(title, start)) {
      work.run();
      end = "";
    } finally {
      show(title, start, end + System.lineSeparator());
    }
  }

  /** A line of its own. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  private ScheduledExecutorService ticker(String title, long start) {
    var ticker = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    if (live) {
      var _ =
          ticker.scheduleAtFixedRate(() -> show(title, start, ""), 0, 100, TimeUnit.MILLISECONDS);
    }
    return ticker;
  }

  private void show(String title, long start, String end) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    out.printf("%s  %-24s %6.1f s %s", live ? "\r" : "", title, seconds, end);
    out.flush();
  }
}
