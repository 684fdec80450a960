package dev.suite.contracts.callback;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;
import java.time.Instant;

/**
 * A callback's deadline is near and nobody has called; the value on {@link
 * Topics#CALLBACK_DUE_SOON}.
 *
 * @param customerId null where the caller is no customer of the directory
 * @param phoneNumber E.164
 * @param expiresAt until when the call is promised
 * @param assignedTo the staff member who is to call, or null
 */
@EventJson
public record CallbackDueSoon(
    @Required long companyId,
    @Required long callbackRequestId,
    @Required String branchId,
    Long customerId,
    @Required String customerName,
    @Required String phoneNumber,
    @Required CallbackPriority priority,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant expiresAt,
    String assignedTo)
    implements CallerEvent {}
