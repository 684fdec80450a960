package dev.suite.policy.decision.adapter;

/** An appointment of a company. */
record AppointmentKey(long companyId, long appointmentId) {}
