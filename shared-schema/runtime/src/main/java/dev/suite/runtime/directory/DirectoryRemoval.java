package dev.suite.runtime.directory;

import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;

/**
 * What a service does before a directory row goes, in the same transaction: take numbers out of its
 * sums, delete what hangs on the row by type and id, which no foreign key protects.
 */
@FunctionalInterface
public interface DirectoryRemoval {
  /** Called before the entity's row and everything that cascades from it is deleted. */
  Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity);
}
