package dev.suite.contracts.callback;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.suite.contracts.EventJson;
import dev.suite.contracts.Required;
import dev.suite.contracts.Topics;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Somebody else takes a callback over; the value on {@link Topics#CALLBACK_ESCALATED}.
 *
 * @param level 1 for a manager of the branch, 2 for any manager of the company, 3 for an admin
 * @param escalatedFrom the staff member who was to call, or null
 * @param escalatedTo the staff member who takes over; null where nobody is left
 * @param overdueHours since the deadline, from 0, two decimals
 * @param customerId null where the caller is no customer of the directory
 * @param phoneNumber E.164
 */
@EventJson
public record CallbackEscalated(
    @Required long companyId,
    @Required long callbackRequestId,
    @Required long escalationId,
    @Required EscalationReason escalationReason,
    @Required int level,
    String escalatedFrom,
    String escalatedTo,
    @Required @JsonFormat(shape = JsonFormat.Shape.STRING) Instant escalatedAt,
    @Required String branchId,
    @Required CallbackPriority priority,
    @Required BigDecimal overdueHours,
    Long customerId,
    @Required String customerName,
    @Required String phoneNumber)
    implements CallerEvent {}
