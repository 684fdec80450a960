package dev.suite.policy.decision.message;

import dev.suite.policy.decision.reason.ReasonCode;

/** The reasons in English. */
record EnglishReasons(ReasonNumbers numbers) {

  String message(ReasonCode reason) {
    return switch (reason) {
      case APPOINTMENT_NOT_MODIFIABLE -> notModifiable();
      case APPOINTMENT_IN_PAST -> "The appointment began on %s.".formatted(numbers.startsAt());
      case DEADLINE_PASSED -> deadline() + ".";
      case QUOTA_EXCEEDED ->
          "The limit for cancellations from %s to %s is %s, and %s are used."
              .formatted(numbers.firstDay(), numbers.lastDay(), numbers.limit(), numbers.used());
      case PRICE_UNKNOWN ->
          "The fee is a share of the price, and neither the appointment nor its service has one:"
              + " set a price first.";
      case POLICY_SATISFIED ->
          "Cancelling is possible until %s and costs %s now."
              .formatted(numbers.deadline(), numbers.fee());
      case NO_POLICY -> "No policy applies: cancelling is possible and free of charge.";
      case LATE_FEE_APPLIES -> deadline() + "; cancelling now costs %s.".formatted(numbers.fee());
    };
  }

  private String deadline() {
    return "The deadline was %s h before the start (%s)"
        .formatted(numbers.requiredHours(), numbers.deadline());
  }

  private String notModifiable() {
    String state =
        switch (numbers.decision().appointment().status()) {
          case COMPLETED -> "has been completed";
          case CANCELLED -> "has been cancelled already";
          case NO_SHOW -> "is marked as a no-show";
          case SCHEDULED, CONFIRMED, UNKNOWN -> "is in a state this version does not know";
        };
    return "The appointment %s; only a scheduled or confirmed one can be cancelled."
        .formatted(state);
  }
}
