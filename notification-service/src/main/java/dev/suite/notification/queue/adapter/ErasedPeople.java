package dev.suite.notification.queue.adapter;

import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Blanks what was written to or of a customer or staff member who is deleted; what still waits is
 * taken back. That something was sent, and when, stays.
 */
@ApplicationScoped
class ErasedPeople implements DirectoryRemoval {
  private static final String BLANK =
      """
      UPDATE notification_queue
      SET reason = IF(status = 'pending', 'cancelled', reason),
        next_attempt_at = IF(status = 'pending', NULL, next_attempt_at),
        status = IF(status = 'pending', 'cancelled', status),
        address = NULL, subject = NULL, text = NULL, html = NULL, data = '{}', updated_at = ?
      WHERE company_id = ? AND %s\
      """;
  private static final String OF_CUSTOMER = BLANK.formatted("customer_id = ?");
  private static final String TO_STAFF =
      BLANK.formatted("recipient_type = 'staff' AND recipient_id = ?");

  private final Clock clock;

  ErasedPeople(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    LocalDateTime now = Utc.column(clock.instant());
    return switch (entity.type()) {
      case customer -> tx.update(OF_CUSTOMER, now, companyId, entity.column()).replaceWithVoid();
      case staff -> tx.update(TO_STAFF, now, companyId, entity.id()).replaceWithVoid();
      case company, branch, service, appointment -> Uni.createFrom().voidItem();
    };
  }
}
