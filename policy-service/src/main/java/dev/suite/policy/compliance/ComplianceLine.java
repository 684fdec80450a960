package dev.suite.policy.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What was recorded for one branch, service, staff member or month, or in all.
 *
 * @param key an id, or a month as {@code 2026-11}; null in all
 * @param name that of the row with this id while there is one; null for months and in all
 * @param total what is neither voided nor deleted; the other counts but {@code voided} are parts of
 *     it
 * @param fees of what is not voided, in the company's currency
 */
public record ComplianceLine(
    String key,
    String name,
    long total,
    long cancellations,
    long reschedules,
    long withinPolicy,
    long forced,
    long voided,
    BigDecimal fees) {

  private static final int DIGITS = 4;
  private static final ComplianceLine NOTHING =
      new ComplianceLine(null, null, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO);

  /** All lines added up. */
  public static ComplianceLine total(List<ComplianceLine> lines) {
    return lines.stream().reduce(NOTHING, ComplianceLine::plus);
  }

  private ComplianceLine plus(ComplianceLine other) {
    return new ComplianceLine(
        null,
        null,
        total + other.total,
        cancellations + other.cancellations,
        reschedules + other.reschedules,
        withinPolicy + other.withinPolicy,
        forced + other.forced,
        voided + other.voided,
        fees.add(other.fees));
  }

  /** The part of the total that kept the policy, 0 to 1 with four decimals; empty of nothing. */
  public Optional<BigDecimal> shareWithinPolicy() {
    return total == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(withinPolicy)
                .divide(BigDecimal.valueOf(total), DIGITS, RoundingMode.HALF_UP));
  }
}
