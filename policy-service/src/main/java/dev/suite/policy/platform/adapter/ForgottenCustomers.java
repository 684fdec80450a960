package dev.suite.policy.platform.adapter;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Blanks what people wrote about a deleted customer where the cascade does not reach: in events and
 * dead letters that are on their way or published, in those that wait, and in the answers kept for
 * repeated requests. What cannot be read goes whole.
 */
@ApplicationScoped
class ForgottenCustomers implements DirectoryRemoval {
  private static final String BLANKED =
      """
      payload = IF(JSON_VALID(CONVERT(payload USING utf8mb4)),
        JSON_REPLACE(CONVERT(payload USING utf8mb4), '$.reason', ''), '')\
      """;
  private static final String BLANK_EVENTS =
      "UPDATE outbox SET "
          + BLANKED
          + " WHERE company_id = ? AND event_key = ? AND topic LIKE 'appointment\\_modifi%'";
  private static final String BLANK_WAITING =
      "UPDATE waiting_events SET " + BLANKED + " WHERE consumer = 'stats' AND event_key = ?";
  private static final String BLANK_ANSWERS =
      """
      UPDATE idempotency_keys
      SET body = JSON_REPLACE(body, '$.reason', NULL, '$.void_reason', NULL)
      WHERE company_id = ? AND JSON_EXTRACT(body, '$.customer_id') = ?\
      """;

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    if (entity.type() != DirectoryType.customer) {
      return Uni.createFrom().voidItem();
    }
    String key = companyId + ":" + entity.id();
    return tx.update(BLANK_EVENTS, companyId, key)
        .chain(() -> tx.update(BLANK_WAITING, key))
        .chain(() -> tx.update(BLANK_ANSWERS, companyId, entity.column()))
        .replaceWithVoid();
  }
}
