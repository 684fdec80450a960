package dev.suite.notification.routing.adapter;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.removal.HangingRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Deletes the configurations of a branch, service or staff member together with that row. */
@ApplicationScoped
class HangingConfigurations implements DirectoryRemoval {
  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return HangingRows.on(companyId, entity)
        .map(hanging ->
            tx.update(
                    "DELETE FROM notification_configurations WHERE " + hanging.condition(),
                    hanging.after())
                .replaceWithVoid())
        .orElseGet(() -> Uni.createFrom().voidItem());
  }
}
