package dev.suite.runtime.directory.admission;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.directory.EntityId;
import java.time.Duration;
import java.util.Optional;

/** How long what names a directory row waits for it. */
public final class Patience {
  private static final Verdict.End NO_COMPANY =
      new Verdict.End(Duration.ofHours(24), "its company has not come within 24 hours");

  /** Longer than records of one request lie apart on the topic's partitions. */
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private Patience() {}

  /** Waits for a row that has not come yet: for a company a day, for others any time. */
  public static Verdict toCome(EntityId row) {
    return new Verdict.Waits(
        row.toString(),
        row.type() == DirectoryType.company ? Optional.of(NO_COMPANY) : Optional.empty());
  }

  /**
   * Waits a while for a row that is deleted: the record that brings it again may lie on another
   * partition, and be read after those that refer to it.
   */
  static Verdict toComeAgain(EntityId row) {
    return new Verdict.Waits(
        row.toString(),
        Optional.of(new Verdict.End(AGAIN, "its %s is deleted".formatted(row.type()))));
  }
}
