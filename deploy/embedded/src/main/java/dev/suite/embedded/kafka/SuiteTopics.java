package dev.suite.embedded.kafka;

import static dev.suite.contracts.Topics.ALL;
import static dev.suite.contracts.Topics.COMPACTED;
import static dev.suite.contracts.Topics.KEPT;
import static dev.suite.contracts.Topics.OUTDATED_KEPT;

import dev.suite.contracts.DeadLetters;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The topics of the suite on its brokers: those of the contracts, each with its dead letters. */
public final class SuiteTopics {
  private static final List<String> EVENTS =
      ALL.stream().filter(Predicate.not(COMPACTED::contains)).toList();
  private static final List<String> LETTERS =
      ALL.stream().map(topic -> topic + DeadLetters.TOPIC_SUFFIX).toList();

  private SuiteTopics() {}

  /** Creates those that are missing, each record on so many brokers. */
  public static void create(String bootstrap, int partitions, int replication)
      throws InterruptedException {
    Topics.create(bootstrap, EVENTS, partitions, replication, Topics.kept(KEPT));
    Topics.create(bootstrap, LETTERS, partitions, replication, Topics.letters());
    Topics.create(
        bootstrap, COMPACTED, partitions, replication, Topics.compactedWithin(OUTDATED_KEPT));
  }

  /** Creates them anew, without a record. */
  public static void recreate(String bootstrap, int partitions, int replication)
      throws InterruptedException {
    Topics.delete(bootstrap, Stream.concat(ALL.stream(), LETTERS.stream()).toList());
    create(bootstrap, partitions, replication);
  }
}
