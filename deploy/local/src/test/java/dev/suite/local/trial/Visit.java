package dev.suite.local.trial;

/** A customer's appointment, the only one they have. */
record Visit(long company, long customer, long appointment) {
  /** What cancels it at policy-service. */
  String cancellation() {
    return """
    {"action": "cancel", "appointment_id": %d, "modified_by": {"type": "customer", "id": "%d"}}\
    """
        .formatted(appointment, customer);
  }
}
