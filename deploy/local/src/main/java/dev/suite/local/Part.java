package dev.suite.local;

/** One process of the suite: how it is started and when it is ready. */
interface Part {
  /** Its name in messages, pid files and logs. */
  String name();

  /** Where it listens. */
  Port port();

  /** What it runs with; a running one with another fingerprint is started anew. */
  String fingerprint();

  /** Work before the start that may take long, once. */
  void prepare();

  /** The process, not started yet. */
  ProcessBuilder process();

  /** Returns when it can be used, refuses with the end of its log when it died. */
  void awaitReady(Process process) throws InterruptedException;
}
