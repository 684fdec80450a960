package dev.suite.embedded.kafka;

import static dev.suite.contracts.Topics.ALL;
import static dev.suite.contracts.Topics.COMPACTED;

import dev.suite.contracts.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The topics of the suite on its brokers: those of the contracts, each with its dead letters. */
public final class SuiteTopics {
  private static final List<String> LOGS =
      Stream.concat(
              ALL.stream().filter(Predicate.not(COMPACTED::contains)),
              ALL.stream().map(topic -> topic + DeadLetters.TOPIC_SUFFIX))
          .toList();

  private SuiteTopics() {}

  /** Creates those that are missing, each record on so many brokers. */
  public static void create(String bootstrap, int partitions, int replication)
      throws InterruptedException {
    Topics.create(bootstrap, LOGS, partitions, replication, Map.of());
    Topics.create(bootstrap, COMPACTED, partitions, replication, Topics.COMPACTED);
  }

  /** Creates them anew, without a record. */
  public static void recreate(String bootstrap, int partitions, int replication)
      throws InterruptedException {
    Topics.delete(bootstrap, Stream.concat(LOGS.stream(), COMPACTED.stream()).toList());
    create(bootstrap, partitions, replication);
  }
}
