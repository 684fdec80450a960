package dev.suite.callback.callback;

import java.time.Instant;

/**
 * A request to be called back.
 *
 * @param customerId null for a caller the company does not know, or one it has forgotten
 * @param staffId who the caller prefers, or null
 * @param assignedTo who has it now, or null
 * @param phoneNumber E.164; empty once erased
 * @param window when the caller would like to be called, or null
 * @param attempts failed ones
 * @param cancelReason why it was cancelled, or null
 * @param expiresAt the deadline
 * @param metadata JSON text, or null
 * @param version raised by each change
 */
public record CallbackRequest(
    long companyId,
    long id,
    String branchId,
    Long customerId,
    Long serviceId,
    String staffId,
    String assignedTo,
    String phoneNumber,
    String customerName,
    Priority priority,
    CallbackStatus status,
    TimeWindow window,
    int attempts,
    Instant nextAttemptAt,
    Instant assignedAt,
    Instant contactedAt,
    Instant completedAt,
    Instant cancelledAt,
    String cancelReason,
    Instant expiresAt,
    String notes,
    String metadata,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  /** Whether nobody has called although the deadline has passed. */
  public boolean isOverdue(Instant now) {
    return status.isOpen() && now.isAfter(expiresAt);
  }
}
