package dev.suite.callback.callback.adapter;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.CallbackStatus;
import dev.suite.callback.callback.ServiceLevel;
import dev.suite.contracts.Topics;
import dev.suite.contracts.callback.CallbackAssigned;
import dev.suite.contracts.callback.CallbackClosed;
import dev.suite.contracts.callback.CallbackOutcome;
import dev.suite.contracts.callback.CallbackPriority;
import dev.suite.contracts.callback.CallbackRequested;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * Publishes what becomes of requests. The order per request holds because each of its writers locks
 * its row of {@code callback_requests} first.
 */
@ApplicationScoped
public class CallbackPublisher {
  private final Outbox outbox;
  private final Clock clock;

  CallbackPublisher(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Somebody wants to be called. */
  public Uni<Void> requested(OpenTransaction tx, CallbackRequest request) {
    CallbackRequested event =
        new CallbackRequested(
            request.companyId(),
            request.id(),
            request.branchId(),
            request.customerId(),
            request.customerName(),
            request.phoneNumber(),
            CallbackPriority.valueOf(request.priority().name()),
            request.expiresAt(),
            request.assignedTo());
    return outbox
        .add(tx, event.companyId(), Topics.CALLBACK_REQUESTED, event.key(), event)
        .replaceWithVoid();
  }

  /** It has changed hands; {@code previously} is who had it before, or null. */
  public Uni<Void> assigned(OpenTransaction tx, CallbackRequest request, String previously) {
    CallbackAssigned event =
        new CallbackAssigned(
            request.companyId(),
            request.id(),
            request.branchId(),
            request.customerId(),
            request.customerName(),
            request.phoneNumber(),
            CallbackPriority.valueOf(request.priority().name()),
            request.expiresAt(),
            request.assignedTo(),
            previously,
            clock.instant());
    return outbox
        .add(tx, event.companyId(), Topics.CALLBACK_ASSIGNED, event.key(), event)
        .replaceWithVoid();
  }

  /** It was completed or cancelled. */
  public Uni<Void> closed(OpenTransaction tx, CallbackRequest request) {
    boolean completed = request.status() == CallbackStatus.completed;
    Instant at = completed ? request.completedAt() : request.cancelledAt();
    CallbackClosed event =
        new CallbackClosed(
            request.companyId(),
            request.id(),
            completed ? CallbackOutcome.completed : CallbackOutcome.cancelled,
            request.cancelReason(),
            at,
            request.attempts(),
            ServiceLevel.isMet(request, at));
    return outbox
        .add(tx, event.companyId(), Topics.CALLBACK_CLOSED, event.key(), event)
        .replaceWithVoid();
  }
}
