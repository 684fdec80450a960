package dev.suite.local.process;

import dev.suite.local.Port;
import java.nio.file.Path;

/** A process that does nothing, in place of a server. */
record StandIn(String name, String fingerprint, Path log) implements Part {
  @Override
  public Port port() {
    return new Port(name, "SUITE_STAND_IN_PORT", 1, 1);
  }

  @Override
  public void prepare() {
    // There is nothing to prepare.
  }

  @Override
  public ProcessBuilder process() {
    return new ProcessBuilder("sleep", "600")
        .redirectErrorStream(true)
        .redirectOutput(log.toFile());
  }

  @Override
  public void awaitReady(Process process) {
    // It is ready at once.
  }
}
