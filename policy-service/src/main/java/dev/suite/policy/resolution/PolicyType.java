package dev.suite.policy.resolution;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.policy.resolution.config.CanonicalConfig;
import dev.suite.policy.resolution.config.ParsedConfig;
import dev.suite.policy.resolution.config.fee.ConfigFees;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a policy is about. */
public enum PolicyType {
  CANCELLATION,
  RESCHEDULE,
  RECURRING;

  /** The type as paths and tables write it: {@code cancellation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type with this code; empty when there is none. */
  public static Optional<PolicyType> of(String code) {
    return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
  }

  /** The fields of its configs, for a company whose currency has so many decimals. */
  public PolicyFields fields(int currencyDigits) {
    return switch (this) {
      case CANCELLATION -> PolicyFields.cancellation(currencyDigits);
      case RESCHEDULE -> PolicyFields.reschedule(currencyDigits);
      case RECURRING -> PolicyFields.recurring();
    };
  }

  /** What a config of it charges that names no fee. */
  List<FeeTier> defaultFees() {
    return this == CANCELLATION ? ConfigFees.BY_NOTICE : ConfigFees.FREE;
  }

  /**
   * Checks a config that stands alone.
   *
   * @param currencyDigits decimals of the company's currency
   * @param pointer where the config stands in the request, {@code /config}
   */
  public ParsedConfig parse(Map<String, Object> config, int currencyDigits, String pointer) {
    List<ConfigError> errors = fields(currencyDigits).errors(config, pointer);
    return errors.isEmpty()
        ? new ParsedConfig.Valid(new CanonicalConfig(currencyDigits).of(config))
        : new ParsedConfig.Invalid(errors);
  }
}
