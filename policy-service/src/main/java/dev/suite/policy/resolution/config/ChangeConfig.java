package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.config.fee.ConfigFees;
import dev.suite.policy.resolution.config.fee.FeeTier;
import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The rules of a cancellation, and those a reschedule shares with it, with the defaults filled in.
 *
 * @param hoursBefore notice needed, 0 to 8760 hours with two decimals
 * @param fees tiers by rising {@code minHours}, the first from 0; a flat fee is one tier
 */
public record ChangeConfig(
    BigDecimal hoursBefore,
    QuotaRule quota,
    List<FeeTier> fees,
    boolean reasonRequired,
    PastDeadline pastDeadline,
    Terms terms) {

  /** What holds without a policy: always, free of charge. */
  public static final ChangeConfig WITHOUT_POLICY =
      new ChangeConfig(
          BigDecimal.ZERO,
          QuotaRule.UNLIMITED,
          ConfigFees.FREE,
          false,
          PastDeadline.CHARGE,
          Terms.CURRENT);

  /** Reads a valid config of a cancellation policy. */
  public static ChangeConfig cancellation(Map<String, Object> config) {
    return of(config, "max_cancellations_per_month", ConfigFees.BY_NOTICE);
  }

  /** Reads what a valid config of a reschedule policy has in common with a cancellation's. */
  static ChangeConfig reschedule(Map<String, Object> config) {
    return of(config, "max_reschedules_per_month", ConfigFees.FREE);
  }

  private static ChangeConfig of(
      Map<String, Object> config, String monthly, List<FeeTier> defaultFees) {
    return new ChangeConfig(
        Json.decimal(config.getOrDefault("hours_before", 0)),
        ConfigQuota.of(config, monthly),
        ConfigFees.of(config, defaultFees),
        Boolean.TRUE.equals(config.get("reason_required")),
        "charge".equals(config.get("past_deadline")) ? PastDeadline.CHARGE : PastDeadline.DENY,
        Terms.of(config.get("terms")));
  }
}
