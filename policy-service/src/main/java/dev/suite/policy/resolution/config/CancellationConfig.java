package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.PolicyResolution;
import dev.suite.policy.resolution.check.CancellationFields;
import dev.suite.policy.resolution.check.FieldError;
import dev.suite.policy.resolution.check.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The rules of a cancellation with the defaults filled in.
 *
 * @param hoursBefore notice needed, 0 to 8760 hours with two decimals
 * @param fees tiers by rising {@code minHours}, the first from 0; a flat fee is one tier
 */
public record CancellationConfig(
    BigDecimal hoursBefore,
    QuotaRule quota,
    List<FeeTier> fees,
    boolean reasonRequired,
    PastDeadline pastDeadline) {

  /** What holds without a policy: always, free of charge. */
  public static final CancellationConfig WITHOUT_POLICY =
      new CancellationConfig(
          BigDecimal.ZERO,
          QuotaRule.UNLIMITED,
          ConfigFees.flat(BigDecimal.ZERO),
          false,
          PastDeadline.CHARGE);

  /**
   * Checks a config that stands alone.
   *
   * @param currencyDigits decimals of the company's currency
   * @param pointer where the config stands in the request, {@code /config}
   */
  public static Parsed parse(Map<String, Object> config, int currencyDigits, String pointer) {
    List<FieldError> errors = CancellationFields.of(currencyDigits).errors(config, pointer);
    if (!errors.isEmpty()) {
      return new Parsed.Invalid(errors);
    }
    Map<String, Object> canonical = new CanonicalConfig(currencyDigits).of(config);
    return new Parsed.Valid(of(canonical), canonical);
  }

  /** Reads a config that {@link #parse} accepted or {@link PolicyResolution} gave. */
  public static CancellationConfig of(Map<String, Object> config) {
    return new CancellationConfig(
        Json.decimal(config.getOrDefault("hours_before", 0)),
        ConfigQuota.of(config),
        ConfigFees.of(config),
        Boolean.TRUE.equals(config.get("reason_required")),
        "charge".equals(config.get("past_deadline")) ? PastDeadline.CHARGE : PastDeadline.DENY);
  }
}
