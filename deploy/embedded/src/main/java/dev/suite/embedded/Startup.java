package dev.suite.embedded;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a child process to become ready, or to say why it did not. */
public final class Startup {
  private static final int POLL_MILLIS = 50;

  private Startup() {}

  /**
   * Returns when the server is ready.
   *
   * @throws ServerStartException when the process died or the limit passed, with the end of its log
   */
  public static void await(
      String server, Process process, Path log, Duration limit, BooleanSupplier ready)
      throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    do {
      if (process.waitFor(POLL_MILLIS, MILLISECONDS)) {
        throw new ServerStartException(
            "The %s ended with exit code %d while it started.%s"
                .formatted(server, process.exitValue(), LogTail.quote(log)));
      }
      if (System.nanoTime() > deadline) {
        throw new ServerStartException(
            "The %s was not ready after %d s.%s"
                .formatted(server, limit.toSeconds(), LogTail.quote(log)));
      }
    } while (!ready.getAsBoolean());
  }
}
