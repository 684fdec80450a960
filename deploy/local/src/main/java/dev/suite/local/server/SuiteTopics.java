package dev.suite.local.server;

import dev.suite.embedded.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The topics of the suite: each with one for its dead letters, the directory compacted. */
final class SuiteTopics {
  private static final List<String> EVENTS =
      List.of("appointment_modified", "appointment_modification_voided", "policy_changed");
  private static final List<String> COMPACTED = List.of("directory");

  private SuiteTopics() {}

  /** Creates those that are missing. */
  static void create(String bootstrap, int partitions, int replication)
      throws InterruptedException {
    List<String> deleted =
        Stream.concat(
                EVENTS.stream(),
                Stream.concat(EVENTS.stream(), COMPACTED.stream()).map(topic -> topic + ".dlq"))
            .toList();
    Topics.create(bootstrap, deleted, partitions, replication, Map.of());
    Topics.create(bootstrap, COMPACTED, partitions, replication, Topics.COMPACTED);
  }
}
