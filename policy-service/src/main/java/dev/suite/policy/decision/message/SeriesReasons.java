package dev.suite.policy.decision.message;

import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.decision.series.BookingDecision;

/** Why a series may be booked or not, in German and English. */
record SeriesReasons(BookingDecision decision, Wording wording) {

  String english(ReasonCode reason) {
    return switch (reason) {
      case OUTSIDE_HORIZON ->
          "Every appointment must begin between %s and %s.".formatted(from(), to());
      case OCCURRENCE_LIMIT_REACHED ->
          "The limit for the appointments of a series is %s, and %s were asked for."
              .formatted(most(), decision.occurrences());
      case INTERVAL_TOO_SHORT ->
          "The appointments of a series must be at least %s apart."
              .formatted(days() == 1 ? "1 day" : days() + " days");
      case NO_POLICY -> "No policy applies: the series can be booked.";
      case POLICY_SATISFIED -> "The series can be booked.";
      default -> throw only(reason);
    };
  }

  String german(ReasonCode reason) {
    return switch (reason) {
      case OUTSIDE_HORIZON ->
          "Jeder Termin muss zwischen %s und %s beginnen.".formatted(from(), to());
      case OCCURRENCE_LIMIT_REACHED ->
          "Eine Serie darf höchstens %s Termine haben, angefragt sind %s."
              .formatted(most(), decision.occurrences());
      case INTERVAL_TOO_SHORT ->
          "Die Termine einer Serie müssen mindestens %s auseinanderliegen."
              .formatted(days() == 1 ? "1 Tag" : days() + " Tage");
      case NO_POLICY -> "Es gilt keine Regel: Die Serie kann gebucht werden.";
      case POLICY_SATISFIED -> "Die Serie kann gebucht werden.";
      default -> throw only(reason);
    };
  }

  /** Some reasons concern bookings alone, and the others everything else. */
  static IllegalArgumentException only(ReasonCode reason) {
    return new IllegalArgumentException(reason + " is no reason here");
  }

  private String from() {
    return wording.time(decision.window().from());
  }

  private String to() {
    return wording.time(decision.window().to().orElseThrow());
  }

  private int most() {
    return decision.rules().maxOccurrences().orElseThrow();
  }

  private int days() {
    return decision.rules().minIntervalDays().orElseThrow();
  }
}
