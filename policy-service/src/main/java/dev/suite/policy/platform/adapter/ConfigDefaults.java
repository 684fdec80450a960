package dev.suite.policy.platform.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.RescheduleConfig;
import dev.suite.policy.resolution.config.SeriesScope;
import dev.suite.policy.resolution.config.fee.Charge;
import dev.suite.policy.resolution.config.fee.FeeTier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The defaults of configs, read from the rules that fill them in. */
final class ConfigDefaults {
  private ConfigDefaults() {}

  /** Those of a policy type, by field; where there is none, nothing is limited. */
  static Map<String, Object> of(PolicyType type) {
    return switch (type) {
      case CANCELLATION -> of(ChangeConfig.cancellation(Map.of()));
      case RESCHEDULE -> of(RescheduleConfig.of(Map.of()).change());
      case RECURRING -> of(RecurringConfig.of(Map.of()));
    };
  }

  private static Map<String, Object> of(ChangeConfig config) {
    return Map.of(
        "hours_before", config.hoursBefore(),
        "fee_tiers", config.fees().stream().map(ConfigDefaults::tier).toList(),
        "reason_required", config.reasonRequired(),
        "past_deadline", code(config.pastDeadline()),
        "terms", code(config.terms()));
  }

  private static Map<String, Object> of(RecurringConfig config) {
    List<String> scopes =
        Arrays.stream(SeriesScope.values())
            .filter(config.allowedScopes()::contains)
            .map(SeriesScope::code)
            .toList();
    return Map.of("hours_before", config.hoursBefore(), "allowed_scopes", scopes);
  }

  /** In an order of its own: the document must not differ from one start to the next. */
  private static Map<String, Object> tier(FeeTier tier) {
    return switch (tier.charge()) {
      case Charge.Amount(var fee) ->
          new TreeMap<>(Map.of("min_hours", tier.minHours(), "fee", fee.toPlainString()));
      case Charge.Percent(var percent) ->
          new TreeMap<>(Map.of("min_hours", tier.minHours(), "percent", percent));
    };
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
