package dev.suite.bench.memory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is left of a JVM's heap when it has been collected. */
public final class LiveHeap {
  // The last line of jcmd's histogram, for which it collects the whole heap.
  private static final Pattern TOTAL =
      Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

  private LiveHeap() {}

  /** Collects the heap of this process; returns bytes. */
  public static long of(long pid) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var builder = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram");
    Process process = builder.redirectErrorStream(true).start();
    try (var output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return TOTAL
          .matcher(text)
          .results()
          .mapToLong(total -> Long.parseLong(total.group(1)))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("jcmd failed: " + text));
    }
  }
}
