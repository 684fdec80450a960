package dev.suite.bench.startup;

import java.time.Duration;

/**
 * One start.
 *
 * @param ready from the start of the process to 200 at /q/health/ready
 * @param kibibytes resident at rest
 */
public record Sample(Duration ready, long kibibytes) {
  double seconds() {
    return ready.toNanos() / 1e9;
  }

  double mebibytes() {
    return kibibytes / 1024.0;
  }

  @Override
  public String toString() {
    return "%.2f s, %.0f MiB".formatted(seconds(), mebibytes());
  }
}
