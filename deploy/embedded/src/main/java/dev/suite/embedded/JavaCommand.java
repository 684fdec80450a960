package dev.suite.embedded;

import java.nio.file.Path;
import java.util.List;

/** The command line of a small JVM of this one's kind. */
public final class JavaCommand {
  private JavaCommand() {}

  /** Returns the command that runs this main class in at most 512 MB of heap. */
  public static List<String> small(String classPath, Class<?> main) {
    return small(512, classPath, main);
  }

  /** Returns the command that runs this main class in at most so much heap. */
  public static List<String> small(int heapMebibytes, String classPath, Class<?> main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMebibytes + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        classPath,
        main.getName());
  }
}
