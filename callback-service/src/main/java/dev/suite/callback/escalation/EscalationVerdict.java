package dev.suite.callback.escalation;

import java.time.Instant;

/** Whether a request is to be escalated by itself. */
public sealed interface EscalationVerdict {
  /** It is, now. */
  record Due(EscalationReason reason) implements EscalationVerdict {}

  /** Not before then. */
  record NotBefore(Instant at) implements EscalationVerdict {}

  /** It was answered or closed: never again. */
  record Over() implements EscalationVerdict {}
}
