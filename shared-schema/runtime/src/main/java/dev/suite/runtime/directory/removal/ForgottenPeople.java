package dev.suite.runtime.directory.removal;

import dev.suite.contracts.DeadLetters;
import dev.suite.contracts.Topics;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Removes the published versions of a customer or staff member who is deleted: they hold name,
 * number and address, and would stay in the outbox until it is purged.
 */
@ApplicationScoped
class ForgottenPeople implements DirectoryRemoval {
  private static final String REMOVE =
      """
      DELETE FROM outbox
      WHERE company_id = ? AND topic IN (?, ?) AND event_key = ? AND published_at IS NOT NULL\
      """;

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return switch (entity.type()) {
      case customer, staff ->
          tx.update(
                  REMOVE,
                  companyId,
                  Topics.DIRECTORY,
                  Topics.DIRECTORY + DeadLetters.TOPIC_SUFFIX,
                  entity.type().name() + ":" + entity.id())
              .replaceWithVoid();
      case company, branch, service, appointment -> Uni.createFrom().voidItem();
    };
  }
}
