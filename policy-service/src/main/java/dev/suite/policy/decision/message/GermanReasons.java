package dev.suite.policy.decision.message;

import dev.suite.policy.decision.Action;
import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.decision.series.SeriesFacts;

/** The reasons in German. */
record GermanReasons(ReasonNumbers numbers) {

  String message(ReasonCode reason) {
    return switch (reason) {
      case APPOINTMENT_NOT_MODIFIABLE -> notModifiable();
      case APPOINTMENT_IN_PAST -> "Der Termin hat am %s begonnen.".formatted(numbers.startsAt());
      case DEADLINE_PASSED -> deadline() + ".";
      case QUOTA_EXCEEDED ->
          numbers.quota(
              "Vom %s bis %s sind höchstens %s " + noun() + "en möglich, verbraucht sind %s.",
              numbers.decision().quota());
      case RESCHEDULE_LIMIT_REACHED ->
          "Ein Termin lässt sich höchstens %s-mal verschieben, verbraucht sind %s."
              .formatted(numbers.mostMoves(), numbers.timesMoved());
      case OUTSIDE_HORIZON -> "Die neue Zeit muss %s liegen.".formatted(within(numbers.window()));
      case SKIP_LIMIT_REACHED ->
          numbers.quota(
              "Vom %s bis %s ist die Grenze für abgesagte Termine dieser Serie %s, verbraucht sind"
                  + " %s.",
              numbers.skips());
      case SCOPE_NOT_ALLOWED -> scopeNotAllowed(numbers.decision().facts().series());
      case PRICE_UNKNOWN ->
          "Die Gebühr ist ein Anteil am Preis, und weder der Termin noch seine Leistung hat einen:"
              + " bitte zuerst einen Preis hinterlegen.";
      case POLICY_SATISFIED ->
          "Eine %s ist bis %s möglich und kostet jetzt %s."
              .formatted(noun(), numbers.deadline(), numbers.fee());
      case NO_POLICY -> "Es gilt keine Regel: Eine %s ist möglich und kostenlos.".formatted(noun());
      case LATE_FEE_APPLIES ->
          deadline() + "; eine %s kostet jetzt %s.".formatted(noun(), numbers.fee());
      case OCCURRENCE_LIMIT_REACHED, INTERVAL_TOO_SHORT -> throw SeriesReasons.only(reason);
    };
  }

  private String noun() {
    return isMove() ? "Verschiebung" : "Stornierung";
  }

  private boolean isMove() {
    return numbers.decision().facts().action() == Action.RESCHEDULE;
  }

  private String within(AllowedWindow window) {
    String from = numbers.wording().time(window.from());
    return window
        .to()
        .map(to -> "zwischen %s und %s".formatted(from, numbers.wording().time(to)))
        .orElse("nach " + from);
  }

  private static String scopeNotAllowed(SeriesFacts series) {
    if (series.rules().isEmpty()) {
      return "Der Termin gehört zu keiner Serie.";
    }
    return "Die Regel für Serien erlaubt nicht, %s zu ändern."
        .formatted(
            switch (series.scope()) {
              case OCCURRENCE -> "einen einzelnen Termin";
              case FOLLOWING -> "einen Termin und alle folgenden";
              case SERIES -> "eine ganze Serie";
            });
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
    return "Der Termin %s; nur ein geplanter oder bestätigter lässt sich %s."
        .formatted(state, isMove() ? "verschieben" : "stornieren");
  }
}
