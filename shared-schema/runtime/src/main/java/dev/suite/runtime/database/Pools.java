package dev.suite.runtime.database;

/**
 * The pools of a service. Requests use the default one, so that neither a backlog nor a slow relay
 * can take a caller's connection.
 */
public final class Pools {
  /** What metrics call the default pool. */
  static final String REQUESTS = "requests";

  /** The pool of consumers, drains and purge jobs. */
  public static final String CONSUMERS = "consumers";

  /** The pool of the relay and of leases. */
  public static final String RELAY = "relay";

  private Pools() {}
}
