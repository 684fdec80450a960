package dev.suite.bench.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One run of a measurement.
 *
 * @param home the root of the repository
 * @param folder where this run keeps data and logs; it stays for whoever wants to read them
 */
public record Run(Path home, Path folder) {

  /** A new one. */
  public static Run of(String measurement) throws IOException {
    Path home = Path.of(System.getProperty("suite.home", "")).toAbsolutePath();
    Path target = home.resolve("deploy/bench/measure/target");
    return new Run(home, Files.createTempDirectory(target, measurement + "-"));
  }

  /** Tells what is done now, beside the table. */
  public static void tell(String step) {
    System.err.println("  " + step);
  }
}
