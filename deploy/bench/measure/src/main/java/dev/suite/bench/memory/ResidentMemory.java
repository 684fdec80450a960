package dev.suite.bench.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The memory a process holds, as {@code ps} of Linux and macOS tells it. */
public final class ResidentMemory {
  private ResidentMemory() {}

  /** Returns KiB. */
  public static long of(long pid) throws IOException {
    Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
    try (var output = ps.getInputStream()) {
      return Long.parseLong(new String(output.readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
  }
}
