package dev.suite.local.process;

import dev.suite.local.Port;

/** One process of the suite: how it is started and when it is ready. */
public interface Part {
  /** The name of the embedded database, which ends last. */
  String DATABASE = "database";

  /** The name of the embedded brokers, which end between the services and the database. */
  String KAFKA = "kafka";

  /** The name of the mailbox, which ends after the services that send to it. */
  String MAILBOX = "mailbox";

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
