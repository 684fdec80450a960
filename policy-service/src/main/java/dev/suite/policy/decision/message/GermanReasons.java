package dev.suite.policy.decision.message;

import dev.suite.policy.decision.reason.ReasonCode;

/** The reasons in German. */
record GermanReasons(ReasonNumbers numbers) {

  String message(ReasonCode reason) {
    return switch (reason) {
      case APPOINTMENT_NOT_MODIFIABLE -> notModifiable();
      case APPOINTMENT_IN_PAST -> "Der Termin hat am %s begonnen.".formatted(numbers.startsAt());
      case DEADLINE_PASSED -> deadline() + ".";
      case QUOTA_EXCEEDED ->
          "Vom %s bis %s sind höchstens %s Stornierungen möglich, verbraucht sind %s."
              .formatted(numbers.firstDay(), numbers.lastDay(), numbers.limit(), numbers.used());
      case PRICE_UNKNOWN ->
          "Die Gebühr ist ein Anteil am Preis, und weder der Termin noch seine Leistung hat einen:"
              + " bitte zuerst einen Preis hinterlegen.";
      case POLICY_SATISFIED ->
          "Eine Stornierung ist bis %s möglich und kostet jetzt %s."
              .formatted(numbers.deadline(), numbers.fee());
      case NO_POLICY -> "Es gilt keine Regel: Eine Stornierung ist möglich und kostenlos.";
      case LATE_FEE_APPLIES ->
          deadline() + "; eine Stornierung kostet jetzt %s.".formatted(numbers.fee());
    };
  }

  private String deadline() {
    return "Die Frist endete %s Stunden vor Beginn (%s)"
        .formatted(numbers.requiredHours(), numbers.deadline());
  }

  private String notModifiable() {
    String state =
        switch (numbers.decision().appointment().status()) {
          case COMPLETED -> "ist abgeschlossen";
          case CANCELLED -> "ist schon storniert";
          case NO_SHOW -> "gilt als nicht wahrgenommen";
          case SCHEDULED, CONFIRMED, UNKNOWN -> "hat einen Zustand, den diese Version nicht kennt";
        };
    return "Der Termin %s; nur ein geplanter oder bestätigter lässt sich stornieren."
        .formatted(state);
  }
}
