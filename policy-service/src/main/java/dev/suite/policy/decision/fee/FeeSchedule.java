package dev.suite.policy.decision.fee;

import dev.suite.policy.decision.notice.Notice;
import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * What the change of one appointment costs by its notice.
 *
 * @param tiers from the longest notice down, the last from 0 hours
 * @param price the appointment's, else its service's; empty when neither has one
 */
public record FeeSchedule(
    List<FeeTier> tiers, Currency currency, Instant startsAt, Optional<BigDecimal> price) {

  public FeeSchedule {
    tiers = tiers.stream().sorted(Comparator.comparing(FeeTier::minHours).reversed()).toList();
  }

  /** The fee at an instant, after the start as at it; empty for a percent of an unknown price. */
  public Optional<Fee> feeAt(Instant now) {
    Notice notice = Notice.between(now, startsAt);
    return tiers.stream()
        .filter(tier -> notice.reaches(tier.minHours()))
        .findFirst()
        .or(() -> Optional.of(tiers.getLast()))
        .flatMap(this::fee);
  }

  /** What each tier costs and its last instant; the last one's fee holds after that too. */
  List<FeeStep> steps() {
    return tiers.stream()
        .map(tier -> new FeeStep(Notice.deadline(startsAt, tier.minHours()), fee(tier)))
        .toList();
  }

  private Optional<Fee> fee(FeeTier tier) {
    return switch (tier.charge()) {
      case Charge.Amount(BigDecimal amount) -> Optional.of(new Fee(amount, currency));
      case Charge.Percent(BigDecimal percent) ->
          price.map(known -> Fee.share(percent, known, currency));
    };
  }
}
