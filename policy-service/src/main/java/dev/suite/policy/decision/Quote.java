package dev.suite.policy.decision;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A fee that was quoted: while it is valid the change costs that, whatever has become of the policy
 * since; and if the decision allowed it, its deadline is kept. It promises nothing about the quota.
 *
 * @param action what was asked, such as {@code cancel}
 * @param startsAt when the appointment began then; a moved one needs a new quote
 * @param allowed whether the decision that quoted it allowed the change
 * @param policyVersion the version that quoted; 0 without a policy
 * @param validUntil the last instant it holds
 */
public record Quote(
    long companyId,
    long appointmentId,
    String action,
    Instant startsAt,
    BigDecimal fee,
    boolean allowed,
    int policyVersion,
    Instant validUntil) {

  /** Whether it was given for this company, appointment and action. */
  public boolean isFor(long company, long appointment, String asked) {
    return companyId == company && appointmentId == appointment && action.equals(asked);
  }

  /** Whether it still holds for an appointment that begins then. */
  public boolean holds(Instant now, Instant begins) {
    return !now.isAfter(validUntil) && startsAt.equals(begins);
  }
}
