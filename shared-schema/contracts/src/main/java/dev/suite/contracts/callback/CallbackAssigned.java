package dev.suite.contracts.callback;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;
import java.time.Instant;

/**
 * A callback has gone to somebody, or from somebody to nobody; the value on {@link
 * Topics#CALLBACK_ASSIGNED}.
 *
 * @param customerId null where the caller is no customer of the directory
 * @param phoneNumber E.164
 * @param expiresAt until when the call is promised
 * @param assignedTo the staff member who is to call now; null where nobody is
 * @param previouslyAssignedTo the staff member who was to call before, or null
 * @param assignedAt when it changed hands
 */
@EventJson
public record CallbackAssigned(
    @Required long companyId,
    @Required long callbackRequestId,
    @Required String branchId,
    Long customerId,
    @Required String customerName,
    @Required String phoneNumber,
    @Required CallbackPriority priority,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant expiresAt,
    String assignedTo,
    String previouslyAssignedTo,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant assignedAt)
    implements CallerEvent {}
