package dev.suite.local.process;

import dev.suite.local.DataFolder;
import java.time.Duration;
import java.util.List;

/** The {@code ./suite up} processes of a data folder; each leaves a pid file before it builds. */
public final class Launcher {
  private static final String PREFIX = "up-";
  private static final Duration GRACE = Duration.ofMinutes(2);

  private Launcher() {}

  static boolean is(Child process) {
    return process.name().startsWith(PREFIX);
  }

  /** Ends those that run, which end what they have started; returns how many there were. */
  public static int stopAll(DataFolder data) {
    List<Child> running = found(data).stream().filter(Child::isRunning).toList();
    running.parallelStream().forEach(launcher -> launcher.stop(GRACE));
    found(data).forEach(launcher -> launcher.forget(data.run()));
    return running.size();
  }

  /** Removes the file of this process. */
  public static void forgetThis(DataFolder data) {
    Child.of(PREFIX + ProcessHandle.current().pid(), ProcessHandle.current(), "")
        .forget(data.run());
  }

  private static List<Child> found(DataFolder data) {
    return Child.all(data.run()).stream().filter(Launcher::is).toList();
  }
}
