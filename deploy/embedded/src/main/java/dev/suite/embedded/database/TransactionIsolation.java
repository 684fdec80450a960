package dev.suite.embedded.database;

/** The default isolation level of a server's transactions. */
public enum TransactionIsolation {
  /** What the suite's services ask for. */
  READ_COMMITTED,
  /** What MySQL and MariaDB do when nothing is set. */
  REPEATABLE_READ;

  String option() {
    return "--transaction-isolation=" + name().replace('_', '-');
  }
}
