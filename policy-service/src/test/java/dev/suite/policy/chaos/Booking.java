package dev.suite.policy.chaos;

/** An appointment that a customer may cancel. */
public record Booking(long company, long customer, long appointment) {}
