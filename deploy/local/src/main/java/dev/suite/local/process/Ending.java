package dev.suite.local.process;

import dev.suite.local.Installation;

/** What is done when this process is told to end: by Ctrl-C, SIGTERM or {@code ./suite down}. */
public final class Ending {
  private final Runnable stop;
  private final Thread hook = new Thread(this::run, "ending");
  private volatile boolean cancelled;

  private Ending(Runnable stop) {
    this.stop = stop;
  }

  /** Registers it; afterwards nothing this process has started is left, half-done work included. */
  public static Ending of(Runnable stop) {
    Ending ending = new Ending(stop);
    Runtime.getRuntime().addShutdownHook(ending.hook);
    return ending;
  }

  /** From now on this process ends without it. */
  public void cancel() {
    cancelled = true;
  }

  /** Returns when it is done, which is the end of this process too. */
  public void await() throws InterruptedException {
    hook.join();
  }

  private void run() {
    if (!cancelled) {
      stop.run();
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
    Launcher.forgetThis(Installation.here().data());
  }
}
