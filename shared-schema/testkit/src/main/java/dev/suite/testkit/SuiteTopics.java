package dev.suite.testkit;

/** The topics of the suite on a broker of tests. */
public final class SuiteTopics {
  private static final int PARTITIONS = 3;

  private SuiteTopics() {}

  /** Creates them anew, without a record, each record on so many brokers. */
  public static void recreate(String bootstrap, int replication) {
    try {
      dev.suite.embedded.kafka.SuiteTopics.recreate(bootstrap, PARTITIONS, replication);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while topics were made anew.");
    }
  }
}
