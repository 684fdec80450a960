package dev.suite.policy.resolution.config.fee;

import dev.suite.policy.resolution.check.Bound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps every fee within a farther level's bounds: flat, of a tier, or of the default tiers. A
 * percent has no fixed amount, so it gives way to the greatest fee allowed, else to the least.
 *
 * @param defaults what a config charges that names no fee
 */
public record FeeBound(Bound bound, List<FeeTier> defaults) {

  /** Brings what the config charges into the range. */
  public void clamp(Map<String, Object> config) {
    List<FeeTier> tiers = ConfigFees.of(config, defaults);
    if (tiers.stream().allMatch(this::allows)) {
      return;
    }
    if (config.containsKey("fee")) {
      config.put("fee", text(tiers.getFirst().charge()));
    } else {
      config.put("fee_tiers", tiers.stream().map(this::clamped).toList());
    }
  }

  private boolean allows(FeeTier tier) {
    return tier.charge() instanceof Charge.Amount(BigDecimal amount) && bound.allows(amount);
  }

  private Map<String, Object> clamped(FeeTier tier) {
    Map<String, Object> clamped = new LinkedHashMap<>();
    clamped.put("min_hours", tier.minHours());
    clamped.put("fee", text(tier.charge()));
    return clamped;
  }

  private String text(Charge charge) {
    Optional<BigDecimal> amount =
        switch (charge) {
          case Charge.Amount(BigDecimal fee) -> Optional.of(bound.clamp(fee));
          case Charge.Percent _ -> bound.most().or(bound::min);
        };
    return amount.orElseThrow().setScale(digits(), RoundingMode.HALF_UP).toPlainString();
  }

  private int digits() {
    return Stream.of(bound.min(), bound.max())
        .flatMap(Optional::stream)
        .mapToInt(BigDecimal::scale)
        .max()
        .orElse(0);
  }
}
