package dev.suite.policy;

import dev.suite.testkit.service.OpenSalon;

/** The cancellation of a salon's appointment in 20 hours, as its clients write it in JSON. */
record LateCancellation(OpenSalon salon) {
  static final String FEE = "15.00";

  /** Free until 24 hours before; then it costs. */
  static final String POLICY =
      """
      {"config": {
        "hours_before": 24, "past_deadline": "charge",
        "fee_tiers": [{"min_hours": 24, "fee": "0.00"}, {"min_hours": 0, "fee": "%s"}],
        "quota": {"limit": 1, "window": "rolling_days", "days": 30}}}
      """
          .formatted(FEE);

  String question() {
    return """
    {"action": "cancel", "appointment_id": %d}
    """
        .formatted(salon.id());
  }

  String modification(String quote) {
    return """
    {"action": "cancel", "appointment_id": %1$d, "decision_id": "%2$s",
     "modified_by": {"type": "customer", "id": "%1$d"}}
    """
        .formatted(salon.id(), quote);
  }
}
