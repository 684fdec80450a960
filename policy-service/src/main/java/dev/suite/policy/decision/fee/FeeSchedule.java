package dev.suite.policy.decision.fee;

import dev.suite.policy.decision.notice.Earliest;
import dev.suite.policy.decision.notice.Notice;
import dev.suite.policy.resolution.config.Charge;
import dev.suite.policy.resolution.config.FeeTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What a change costs by its notice.
 *
 * @param tiers from the longest notice down, the last from 0 hours
 * @param price the appointment's, else its service's; empty when neither has one
 */
public record FeeSchedule(List<FeeTier> tiers, Currency currency, Optional<BigDecimal> price) {

  public FeeSchedule {
    tiers = tiers.stream().sorted(Comparator.comparing(FeeTier::minHours).reversed()).toList();
  }

  /** The fee at this notice, below 0 as at 0; empty for a percent of an unknown price. */
  public Optional<Money> feeFor(Notice notice) {
    return tiers.stream()
        .filter(tier -> notice.reaches(tier.minHours()))
        .findFirst()
        .or(() -> Optional.of(tiers.getLast()))
        .flatMap(this::fee);
  }

  /** The fees from {@code now} to {@code last}, one step for each change; none after it. */
  public List<FeeStep> steps(Instant now, Instant startsAt, Instant last) {
    List<FeeStep> steps = new ArrayList<>();
    for (FeeTier tier : tiers) {
      Instant until = Earliest.of(Notice.deadline(startsAt, tier.minHours()), last);
      if (!until.isBefore(now) && (steps.isEmpty() || until.isAfter(steps.getLast().until()))) {
        append(steps, new FeeStep(until, fee(tier)));
      }
    }
    return List.copyOf(steps);
  }

  private static void append(List<FeeStep> steps, FeeStep next) {
    if (!steps.isEmpty() && steps.getLast().fee().equals(next.fee())) {
      steps.removeLast();
    }
    steps.add(next);
  }

  private Optional<Money> fee(FeeTier tier) {
    return switch (tier.charge()) {
      case Charge.Amount(BigDecimal amount) -> Optional.of(new Money(amount, currency));
      case Charge.Percent(BigDecimal percent) ->
          price.map(known -> Money.share(percent, known, currency));
    };
  }
}
