package dev.suite.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a small JVM of this one's kind. */
public final class JavaCommand {
  private JavaCommand() {}

  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  /** Returns the command that runs this main class in at most 512 MB of heap. */
  public static List<String> small(String classPath, Class<?> main) {
    return small(512, classPath, main);
  }

  /** Returns the same for a long load: what is hot is compiled as in production. */
  public static List<String> lasting(String classPath, Class<?> main) {
    List<String> command = new ArrayList<>(small(classPath, main));
    command.remove(QUICK_START);
    return command;
  }

  /** Returns the command that runs this main class in at most so much heap. */
  public static List<String> small(int heapMebibytes, String classPath, Class<?> main) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMebibytes + "m",
        "-XX:+UseSerialGC",
        QUICK_START,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        classPath,
        main.getName());
  }
}
