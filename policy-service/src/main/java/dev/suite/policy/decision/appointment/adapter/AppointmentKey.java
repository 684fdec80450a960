package dev.suite.policy.decision.appointment.adapter;

/** What an appointment is found by. */
public record AppointmentKey(long companyId, long appointmentId) {}
