package dev.suite.runtime.directory;

import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;

/** What a service does when the directory brings a version of a row, in the same transaction. */
@FunctionalInterface
public interface DirectoryArrival {
  /** Called before the row is stored, also for a version that is older than what is there. */
  Uni<Void> before(OpenTransaction tx, DirectoryRow row);
}
