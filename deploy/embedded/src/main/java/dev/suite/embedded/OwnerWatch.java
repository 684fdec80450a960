package dev.suite.embedded;

import java.util.List;

/** Ends a child process when the process that owns it is gone, however that one ended. */
public final class OwnerWatch {
  private static final String OPTION = "--owner-pid";

  private OwnerWatch() {}

  /** Returns the arguments that make a child's main end with this process. */
  public static List<String> arguments(long ownerPid) {
    return List.of(OPTION, Long.toString(ownerPid));
  }

  /** Exits this JVM with status 0, shutdown hooks included, once the owner named is gone. */
  public static void start(List<String> arguments) {
    int option = arguments.indexOf(OPTION);
    if (option < 0) {
      return;
    }
    long pid = Long.parseLong(arguments.get(option + 1));
    Thread.ofPlatform().daemon().name("owner-watch").start(() -> exitAfter(pid));
  }

  private static void exitAfter(long pid) {
    ProcessHandle.of(pid).ifPresent(owner -> owner.onExit().join());
    System.exit(0);
  }
}
