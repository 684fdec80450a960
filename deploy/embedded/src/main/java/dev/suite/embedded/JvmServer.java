package dev.suite.embedded;

import java.nio.file.Path;
import java.time.Duration;

/** A server that runs in a JVM of its own. */
public interface JvmServer {
  /**
   * Returns it as one process with this JVM's class path, not started yet; SIGTERM stops it
   * cleanly.
   *
   * @throws ServerStartException when one of its ports is taken
   */
  ProcessBuilder process(Path log);

  /**
   * Returns when it can be used.
   *
   * @throws ServerStartException when the process died or the limit passed, with the end of its log
   */
  void awaitReady(Process process, Path log, Duration limit) throws InterruptedException;
}
