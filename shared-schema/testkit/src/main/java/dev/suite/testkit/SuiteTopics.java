package dev.suite.testkit;

import dev.suite.embedded.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The topics of the suite on a broker of tests. */
public final class SuiteTopics {
  private static final int PARTITIONS = 3;
  private static final String COMPACTED = "directory";
  private static final List<String> EVENTS =
      List.of("appointment_modified", "appointment_modification_voided", "policy_changed");
  private static final List<String> LOGS =
      Stream.concat(
              EVENTS.stream(),
              Stream.concat(EVENTS.stream(), Stream.of(COMPACTED)).map(topic -> topic + ".dlq"))
          .toList();

  private SuiteTopics() {}

  /** Creates them anew, without a record, each record on so many brokers. */
  public static void recreate(String bootstrap, int replication) {
    try {
      Topics.delete(bootstrap, Stream.concat(LOGS.stream(), Stream.of(COMPACTED)).toList());
      Topics.create(bootstrap, LOGS, PARTITIONS, replication, Map.of());
      Topics.create(bootstrap, List.of(COMPACTED), PARTITIONS, replication, Topics.COMPACTED);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while topics were made anew.");
    }
  }
}
