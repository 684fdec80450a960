package dev.suite.callback.assignment.adapter;

import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes the open requests of somebody who is deleted; the next round of {@link AssignOrphans} gives
 * them to others.
 */
@ApplicationScoped
class LeavingStaff implements DirectoryRemoval {
  private final CallbackStore store;
  private final GiveCallback give;

  LeavingStaff(CallbackStore store, GiveCallback give) {
    this.store = store;
    this.give = give;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return entity.type() == DirectoryType.staff
        ? store
            .lockOpenOf(tx, companyId, entity.id())
            .chain(requests ->
                InOrder.each(requests, request -> give.toNobody(tx, request).replaceWithVoid()))
        : Uni.createFrom().voidItem();
  }
}
