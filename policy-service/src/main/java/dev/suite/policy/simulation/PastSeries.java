package dev.suite.policy.simulation;

import dev.suite.policy.decision.reason.ReasonCode;
import dev.suite.policy.decision.series.SeriesFacts;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.SeriesScope;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the policy for series ruled on an attempt; the proposed policy leaves it as it was.
 *
 * @param meant the appointments that were meant together; empty where one was meant alone
 * @param hoursBefore the notice it asked for, 0 where it asked for none
 * @param refusals all codes of the refusal, not of the series alone
 */
public record PastSeries(List<Long> meant, BigDecimal hoursBefore, Set<String> refusals) {
  private static final SeriesScope ANY = SeriesScope.OCCURRENCE;

  /** Of an appointment of no series. */
  public static final PastSeries NONE = new PastSeries(List.of(), BigDecimal.ZERO, Set.of());

  /** The same as the rules of every decision take it. */
  SeriesFacts facts() {
    RecurringConfig rules =
        new RecurringConfig(
            OptionalInt.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            hoursBefore,
            refused(ReasonCode.SKIP_LIMIT_REACHED) ? OptionalInt.of(0) : OptionalInt.empty(),
            refused(ReasonCode.SCOPE_NOT_ALLOWED) ? Set.of() : EnumSet.of(ANY));
    return new SeriesFacts(ANY, Optional.of(rules), List.of());
  }

  private boolean refused(ReasonCode code) {
    return refusals.contains(code.code());
  }
}
