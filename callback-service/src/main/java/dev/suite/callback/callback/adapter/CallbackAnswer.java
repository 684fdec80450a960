package dev.suite.callback.callback.adapter;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.OverdueHours;
import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.QueueKey;
import dev.suite.callback.callback.TimeWindow;
import dev.suite.callback.callback.Transition;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request as its readers see it.
 *
 * @param staffId who the caller prefers, or null
 * @param overdueHours two digits; 0 when not overdue or no longer open
 * @param allowedTransitions the verbs of the paths that take it on from here
 * @param queueKey what the queue is ordered by
 */
public record CallbackAnswer(
    long id,
    String branchId,
    @Schema(nullable = true) Long customerId,
    @Schema(nullable = true) Long serviceId,
    @Schema(nullable = true) String staffId,
    @Schema(nullable = true) String assignedTo,
    String phoneNumber,
    String customerName,
    Priority priority,
    CallbackStatus status,
    @Schema(nullable = true) TimeWindow preferredTimeWindow,
    int attempts,
    @Schema(nullable = true) Instant nextAttemptAt,
    @Schema(nullable = true) Instant assignedAt,
    @Schema(nullable = true) Instant contactedAt,
    @Schema(nullable = true) Instant completedAt,
    @Schema(nullable = true) Instant cancelledAt,
    @Schema(nullable = true) String cancelReason,
    Instant expiresAt,
    BigDecimal overdueHours,
    List<Transition> allowedTransitions,
    QueueKey queueKey,
    @Schema(nullable = true) String notes,
    @JsonRawValue @Schema(type = SchemaType.OBJECT, nullable = true) String metadata,
    Instant createdAt,
    Instant updatedAt) {

  /** The request as it is now. */
  public static CallbackAnswer of(CallbackRequest request, Instant now) {
    return new CallbackAnswer(
        request.id(),
        request.branchId(),
        request.customerId(),
        request.serviceId(),
        request.staffId(),
        request.assignedTo(),
        request.phoneNumber(),
        request.customerName(),
        request.priority(),
        request.status(),
        request.window(),
        request.attempts(),
        request.nextAttemptAt(),
        request.assignedAt(),
        request.contactedAt(),
        request.completedAt(),
        request.cancelledAt(),
        request.cancelReason(),
        request.expiresAt(),
        OverdueHours.of(request, now),
        request.status().allowedTransitions(),
        QueueKey.of(request),
        request.notes(),
        request.metadata(),
        request.createdAt(),
        request.updatedAt());
  }
}
