package dev.suite.callback.callback;

import java.util.List;

/** Where a request stands; named as in the API. */
public enum CallbackStatus {
  pending,
  assigned,
  contacted,
  completed,
  cancelled;

  /** What may be done with it now. */
  public List<Transition> allowedTransitions() {
    return switch (this) {
      case pending -> List.of(Transition.assign, Transition.cancel, Transition.escalate);
      case assigned ->
          List.of(Transition.assign, Transition.contact, Transition.cancel, Transition.escalate);
      case contacted -> List.of(Transition.complete, Transition.cancel);
      case completed, cancelled -> List.of();
    };
  }

  /** Whether this may be done with it now. */
  public boolean allows(Transition transition) {
    return allowedTransitions().contains(transition);
  }

  /** Whether somebody still has to call: only such a request is overdue, joined or escalated. */
  public boolean isOpen() {
    return this == pending || this == assigned;
  }
}
