package dev.suite.contracts.notification;

import dev.suite.contracts.EventJson;

/** What a notification is about: decides whose configuration holds. Each may be null. */
@EventJson
public record NotificationContext(
    String branchId, Long serviceId, String staffId, Long appointmentId, Long callbackRequestId) {}
