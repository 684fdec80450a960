package dev.suite.policy.decision.message;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.decision.series.SeriesFacts;
import java.util.Locale;

/** The reasons in English. */
record EnglishReasons(ReasonNumbers numbers) {

  String message(ReasonCode reason) {
    return switch (reason) {
      case APPOINTMENT_NOT_MODIFIABLE -> notModifiable();
      case APPOINTMENT_IN_PAST -> "The appointment began on %s.".formatted(numbers.startsAt());
      case DEADLINE_PASSED -> deadline() + ".";
      case QUOTA_EXCEEDED ->
          numbers.quota(
              "The limit for " + several() + " from %s to %s is %s, and %s are used.",
              numbers.decision().quota());
      case RESCHEDULE_LIMIT_REACHED ->
          "The limit for rescheduling one appointment is %s, and %s are used."
              .formatted(numbers.mostMoves(), numbers.timesMoved());
      case OUTSIDE_HORIZON -> "The new time must be %s.".formatted(within(numbers.window()));
      case SKIP_LIMIT_REACHED ->
          numbers.quota(
              "The limit for cancelled appointments of this series from %s to %s is %s, and %s are"
                  + " used.",
              numbers.skips());
      case SCOPE_NOT_ALLOWED -> scopeNotAllowed(numbers.decision().facts().series());
      case PRICE_UNKNOWN ->
          "The fee is a share of the price, and neither the appointment nor its service has one:"
              + " set a price first.";
      case POLICY_SATISFIED ->
          "%s is possible until %s and costs %s now."
              .formatted(verb(), numbers.deadline(), numbers.fee());
      case NO_POLICY ->
          "No policy applies: %s is possible and free of charge.".formatted(lowerCase(verb()));
      case LATE_FEE_APPLIES ->
          deadline() + "; %s now costs %s.".formatted(lowerCase(verb()), numbers.fee());
      case OCCURRENCE_LIMIT_REACHED, INTERVAL_TOO_SHORT -> throw SeriesReasons.only(reason);
    };
  }

  private String verb() {
    return isMove() ? "Rescheduling" : "Cancelling";
  }

  private String several() {
    return isMove() ? "reschedules" : "cancellations";
  }

  private boolean isMove() {
    return numbers.decision().facts().action() == Action.RESCHEDULE;
  }

  private static String lowerCase(String verb) {
    return verb.toLowerCase(Locale.ROOT);
  }

  private String within(AllowedWindow window) {
    String from = numbers.wording().time(window.from());
    return window
        .to()
        .map(to -> "between %s and %s".formatted(from, numbers.wording().time(to)))
        .orElse("after " + from);
  }

  private static String scopeNotAllowed(SeriesFacts series) {
    if (series.rules().isEmpty()) {
      return "The appointment belongs to no series.";
    }
    return "The policy for series does not allow changes of %s."
        .formatted(
            switch (series.scope()) {
              case OCCURRENCE -> "a single appointment";
              case FOLLOWING -> "an appointment and all after it";
              case SERIES -> "a whole series";
            });
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
    return "The appointment %s; only a scheduled or confirmed one can be %s."
        .formatted(state, isMove() ? "rescheduled" : "cancelled");
  }
}
