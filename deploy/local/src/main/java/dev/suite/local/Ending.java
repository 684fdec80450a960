package dev.suite.local;

/**
 * What happens to the processes when this one is told to end: Ctrl-C, SIGTERM or {@code down}. All
 * that belongs to the data folder is stopped, unless {@code up} had done its work and left.
 */
final class Ending {
  private final Supervisor supervisor;
  private final DataFolder data;
  private volatile boolean leaving;

  Ending(Supervisor supervisor, DataFolder data) {
    this.supervisor = supervisor;
    this.data = data;
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "ending"));
  }

  void leaveRunning() {
    leaving = true;
  }

  private void end() {
    if (!leaving) {
      supervisor.stopAll();
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
    Launcher.forgetThis(data);
  }
}
