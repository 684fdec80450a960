package dev.suite.policy.platform.adapter;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Blanks what people wrote about a deleted customer where the cascade does not reach: in the
 * answers kept for repeated requests.
 */
@ApplicationScoped
class ForgottenCustomers implements DirectoryRemoval {
  private static final String BLANK_ANSWERS =
      """
      UPDATE idempotency_keys
      SET body = JSON_REPLACE(body, '$.reason', NULL, '$.void_reason', NULL)
      WHERE company_id = ? AND JSON_EXTRACT(body, '$.customer_id') = ?\
      """;

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return entity.type() == DirectoryType.customer
        ? tx.update(BLANK_ANSWERS, companyId, entity.column()).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }
}
