package dev.suite.callback.escalation;

/**
 * Who takes a request over.
 *
 * @param level 1 to 3
 * @param staffId null where nobody is left, and the whole chain was asked
 */
public record Takeover(int level, String staffId) {
  /** Nobody is left: the chain ends above its highest step. */
  public static final Takeover NOBODY = new Takeover(EscalationLevel.ADMIN.number(), null);
}
