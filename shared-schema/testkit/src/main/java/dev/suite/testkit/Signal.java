package dev.suite.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What {@code kill} tells a process beside to end. */
enum Signal {
  /** Stop in the middle of whatever it does. */
  STOP,
  /** Go on. */
  CONT;

  void send(Process process) {
    try {
      new ProcessBuilder("kill", "-" + name(), Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("kill cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a signal was sent", e);
    }
  }
}
