package dev.suite.callback.settings.adapter;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes a branch's settings with the branch: no foreign key does. */
@ApplicationScoped
class HangingSettings implements DirectoryRemoval {
  private static final String DELETE =
      """
      DELETE FROM callback_settings
      WHERE company_id = ? AND configurable_type = 'branch' AND configurable_id = ?\
      """;

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return entity.type() == DirectoryType.branch
        ? tx.update(DELETE, companyId, entity.id()).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}
