package dev.suite.callback.callback;

import java.util.List;

/** Where a request stands; named as in the API. */
public enum CallbackStatus {
  pending(Transition.assign, Transition.cancel, Transition.escalate),
  assigned(Transition.assign, Transition.contact, Transition.cancel, Transition.escalate),
  contacted(Transition.complete, Transition.cancel),
  completed,
  cancelled;

  private final List<Transition> allowed;

  CallbackStatus(Transition... allowed) {
    this.allowed = List.of(allowed);
  }

  /** What may be done with it now. */
  public List<Transition> allowedTransitions() {
    return allowed;
  }

  /** Whether this may be done with it now. */
  public boolean allows(Transition transition) {
    return allowed.contains(transition);
  }

  /** Whether somebody still has to call: only such a request is overdue, joined or escalated. */
  public boolean isOpen() {
    return this == pending || this == assigned;
  }
}
