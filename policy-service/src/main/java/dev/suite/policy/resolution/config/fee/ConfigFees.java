package dev.suite.policy.resolution.config.fee;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads what a valid config says about fees, and holds what it costs where it says nothing. */
public final class ConfigFees {

  /** A cancellation's: free from 48 hours' notice, 10.00 from 24, 15.00 below. */
  public static final List<FeeTier> BY_NOTICE =
      List.of(
          amountTier("0", new BigDecimal("15.00")),
          amountTier("24", new BigDecimal("10.00")),
          amountTier("48", new BigDecimal("0.00")));

  /** A reschedule's: nothing at any notice. */
  public static final List<FeeTier> FREE = flat(BigDecimal.ZERO);

  private ConfigFees() {}

  /** The tiers a config has, or the defaults where it says nothing. */
  public static List<FeeTier> of(Map<String, Object> config, List<FeeTier> defaults) {
    if (config.containsKey("fee")) {
      return flat(Json.amount(config.get("fee")));
    }
    return config.containsKey("fee_tiers") ? tiers(config.get("fee_tiers")) : defaults;
  }

  private static List<FeeTier> flat(BigDecimal fee) {
    return List.of(amountTier("0", fee));
  }

  private static FeeTier amountTier(String minHours, BigDecimal fee) {
    return new FeeTier(new BigDecimal(minHours), new Charge.Amount(fee));
  }

  private static List<FeeTier> tiers(Object tiers) {
    return Json.list(tiers).stream()
        .map(tier -> tier(Json.object(tier)))
        .sorted(Comparator.comparing(FeeTier::minHours))
        .toList();
  }

  private static FeeTier tier(Map<String, Object> tier) {
    Charge charge =
        tier.containsKey("fee")
            ? new Charge.Amount(Json.amount(tier.get("fee")))
            : new Charge.Percent(Json.decimal(tier.get("percent")));
    return new FeeTier(Json.decimal(tier.get("min_hours")), charge);
  }
}
