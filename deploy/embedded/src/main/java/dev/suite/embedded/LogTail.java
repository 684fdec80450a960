package dev.suite.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log file, for messages. */
public final class LogTail {
  private static final int LINES = 12;

  private LogTail() {}

  /** Returns a sentence that names the log, followed by its last lines. */
  public static String quote(Path log) {
    return " The end of %s:%n%s".formatted(log, String.join(System.lineSeparator(), lines(log)));
  }

  /** Returns the last lines of the log, none where it cannot be read. */
  public static List<String> lines(Path log) {
    try {
      List<String> all = Files.readString(log, StandardCharsets.ISO_8859_1).lines().toList();
      return all.subList(Math.max(0, all.size() - LINES), all.size());
    } catch (IOException _) {
      return List.of();
    }
  }
}
