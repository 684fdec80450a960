package dev.suite.notification.queue;

/** The customer, appointment or callback a message speaks of; each may be null. */
public record About(Long customerId, Long appointmentId, Long callbackRequestId) {}
