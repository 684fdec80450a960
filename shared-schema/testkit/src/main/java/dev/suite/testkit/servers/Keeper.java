package dev.suite.testkit.servers;

import java.time.Instant;

/**
 * The process that keeps the servers; its start tells it from a later process of the same id.
 *
 * @param started empty text where the system does not tell
 */
record Keeper(long pid, String started) {

  static Keeper self() {
    return of(ProcessHandle.current());
  }

  private static Keeper of(ProcessHandle process) {
    return new Keeper(
        process.pid(), process.info().startInstant().map(Instant::toString).orElse(""));
  }

  boolean isAlive() {
    return ProcessHandle.of(pid).filter(process -> of(process).equals(this)).isPresent();
  }
}
