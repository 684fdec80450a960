package dev.suite.callback.platform.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.adapter.CallbackChanges;
import dev.suite.callback.callback.adapter.CallbackStore;
import dev.suite.callback.callback.adapter.HistoryEvent;
import dev.suite.callback.step.adapter.CloseCallback;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Blanks what names a deleted customer: in their requests, in the events of those that are on their
 * way or published, and in the answers kept for repeated requests. Nobody can call a number that is
 * gone: what is open is cancelled.
 */
@ApplicationScoped
class ForgottenCustomers implements DirectoryRemoval {
  private static final String CANCEL_REASON = "customer_erased";
  private static final String BLANK_REQUESTS =
      """
      UPDATE callback_requests
      SET phone_number = '', customer_name = '', notes = NULL, metadata = NULL,
        version = version + 1
      WHERE company_id = ? AND customer_id = ?\
      """;
  private static final String BLANK_EVENTS =
      """
      UPDATE outbox o
      JOIN callback_requests r
        ON r.company_id = o.company_id AND o.event_key = CONCAT(r.company_id, ':', r.id)
      SET o.payload = JSON_REPLACE(CONVERT(o.payload USING utf8mb4), '$.customer_name', '',
        '$.phone_number', '')
      WHERE o.company_id = ? AND o.topic LIKE 'callback%' AND r.customer_id = ?\
      """;
  private static final String BLANK_ANSWERS =
      """
      UPDATE idempotency_keys
      SET body = JSON_REPLACE(body, '$.customer_name', '', '$.phone_number', '', '$.notes', NULL,
        '$.metadata', NULL)
      WHERE company_id = ? AND JSON_EXTRACT(body, '$.customer_id') = ?\
      """;

  private final CallbackStore store;
  private final CallbackChanges changes;
  private final CloseCallback close;

  ForgottenCustomers(CallbackStore store, CallbackChanges changes, CloseCallback close) {
    this.store = store;
    this.changes = changes;
    this.close = close;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    if (entity.type() != DirectoryType.customer) {
      return Uni.createFrom().voidItem();
    }
    long customerId = (Long) entity.column();
    return store
        .lockOpenOf(tx, companyId, customerId)
        .chain(open -> InOrder.each(open, request -> cancel(tx, request)))
        .chain(() -> tx.update(BLANK_EVENTS, companyId, customerId))
        .chain(() -> tx.update(BLANK_ANSWERS, companyId, customerId))
        .chain(() -> tx.update(BLANK_REQUESTS, companyId, customerId))
        .replaceWithVoid();
  }

  private Uni<Void> cancel(OpenTransaction tx, CallbackRequest request) {
    return changes
        .cancelled(tx, request, CANCEL_REASON, null)
        .chain(() -> close.closed(tx, request, HistoryEvent.cancelled, CANCEL_REASON, null));
  }
}
