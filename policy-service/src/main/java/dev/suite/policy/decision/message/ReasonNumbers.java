package dev.suite.policy.decision.message;

import dev.suite.policy.decision.Appointment;
import dev.suite.policy.decision.Decision;
import dev.suite.policy.decision.Move;
import dev.suite.policy.decision.notice.AllowedWindow;
import dev.suite.policy.decision.quota.Quota;

/** The numbers that a decision compared, as its sentences need them. */
record ReasonNumbers(Decision decision, Wording wording) {

  String startsAt() {
    return wording.time(decision.appointment().startsAt());
  }

  String deadline() {
    return wording.time(decision.deadline().at());
  }

  String requiredHours() {
    return wording.number(decision.deadline().requiredHours());
  }

  String fee() {
    return wording.money(decision.fee().orElseThrow());
  }

  /** A sentence with a quota's first day, last day, limit and use, in this order. */
  String quota(String sentence, Quota quota) {
    return sentence.formatted(
        wording.date(quota.window().firstDay()),
        wording.date(quota.window().lastDay()),
        quota.limit().orElseThrow(),
        quota.used());
  }

  Quota skips() {
    return decision.skips().orElseThrow();
  }

  int mostMoves() {
    return move().rules().maxPerAppointment().orElseThrow();
  }

  /** Of those meant, the one moved most often counts. */
  long timesMoved() {
    return decision.facts().appointments().stream()
        .mapToLong(Appointment::timesMoved)
        .max()
        .orElseThrow();
  }

  AllowedWindow window() {
    return decision.allowedWindow().orElseThrow();
  }

  private Move move() {
    return decision.facts().move().orElseThrow();
  }
}
