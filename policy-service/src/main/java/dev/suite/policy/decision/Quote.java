package dev.suite.policy.decision;

import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * A fee that was quoted: while it is valid the change costs that, whatever has become of the policy
 * since; and if the decision allowed it, its deadline is kept. It promises nothing about the quota.
 *
 * @param startsAt when the appointment began then; a moved one needs a new quote
 * @param newStartsAt where it was to move; empty for a cancellation, or while nobody had said where
 * @param fee for all appointments that were meant
 * @param currency the fee's; empty in a quote of a release that did not tell it
 * @param allowed whether the decision that quoted it allowed the change
 * @param policyVersion the version that quoted; 0 without a policy
 * @param others the rest of the series that was meant, as {@link QuotedSeries} tells it
 * @param validUntil the last instant it holds
 */
public record Quote(
    long companyId,
    long appointmentId,
    Action action,
    SeriesScope scope,
    Instant startsAt,
    Optional<Instant> newStartsAt,
    BigDecimal fee,
    Optional<Currency> currency,
    boolean allowed,
    int policyVersion,
    String others,
    Instant validUntil) {

  /** Whether it was given for this company, appointment, action and part of the series. */
  public boolean isFor(long company, long appointment, Action asked, SeriesScope part) {
    return companyId == company && appointmentId == appointment && action == asked && scope == part;
  }

  /** Whether it was given for a move to there, or to wherever. */
  public boolean coversMoveTo(Instant there) {
    return newStartsAt.filter(quoted -> !quoted.equals(there)).isEmpty();
  }

  /**
   * Whether it still holds for what is meant now, the appointment asked about first: its fee stands
   * for the appointments it was given for, none of them gone or moved and none added, and for the
   * currency the company had.
   */
  public boolean holds(Instant now, Currency companys, List<Appointment> meant) {
    return !now.isAfter(validUntil)
        && currency.stream().allMatch(companys::equals)
        && startsAt.equals(meant.getFirst().startsAt())
        && others.equals(QuotedSeries.others(meant));
  }
}
