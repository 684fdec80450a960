package dev.suite.policy.resolution.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of one policy type's config and what each may hold. */
public record PolicyFields(Map<String, FieldCheck> checks) {
  /** The most days that a policy looks back or ahead: a leap year. */
  public static final int MOST_DAYS = 366;

  /** Those of a cancellation policy, for a company whose currency has so many decimals. */
  public static PolicyFields cancellation(int currencyDigits) {
    return change(new FieldList().count("max_cancellations_per_month"), currencyDigits);
  }

  /** Those of a reschedule policy, for a company whose currency has so many decimals. */
  public static PolicyFields reschedule(int currencyDigits) {
    return change(
        new FieldList()
            .count("max_reschedules_per_month")
            .count("max_reschedules_per_appointment")
            .days("horizon_days"),
        currencyDigits);
  }

  /** Those of a policy for series. */
  public static PolicyFields recurring() {
    return new FieldList()
        .count("max_occurrences")
        .days("min_interval_days")
        .days("horizon_days")
        .hours("hours_before")
        .count("max_skips_per_month")
        .field("allowed_scopes", NamesCheck.ofScopes())
        .withLocksAndBounds();
  }

  private static PolicyFields change(FieldList fields, int currencyDigits) {
    return fields
        .hours("hours_before")
        .field("quota", new QuotaCheck())
        .field("fee_tiers", FeeTiersCheck.of(currencyDigits))
        .fee("fee", currencyDigits)
        .field("reason_required", FieldCheck.flag())
        .field("past_deadline", FieldCheck.oneOf("deny", "charge"))
        .field("terms", FieldCheck.oneOf("current", "at_booking", "most_favourable"))
        .withLocksAndBounds();
  }

  /** All that is wrong with a config that stands alone, or with the result of a merge. */
  public List<ConfigError> errors(Map<String, Object> config, String pointer) {
    List<ConfigError> errors = new ArrayList<>();
    ConfigNode node = new ConfigNode(pointer, config, false, errors);
    node.checkMembers(checks);
    Exclusion.ALL.stream()
        .filter(exclusion -> checks.containsKey(exclusion.one()) && exclusion.brokenBy(config))
        .forEach(exclusion -> refuseBoth(node, exclusion));
    return errors;
  }

  /** What is wrong with a merge patch whatever it is laid over. */
  public List<ConfigError> patchErrors(Map<String, Object> patch, String pointer) {
    List<ConfigError> errors = new ArrayList<>();
    new ConfigNode(pointer, patch, true, errors).checkMembers(checks);
    return errors;
  }

  /** What a config or a merge patch may hold, as JSON Schema in plain maps. */
  public Map<String, Object> schema() {
    return ConfigSchema.patchable(checks);
  }

  private static void refuseBoth(ConfigNode config, Exclusion exclusion) {
    config.member(exclusion.one(), null).refuse("excludes " + exclusion.other() + ": keep one");
    config.member(exclusion.other(), null).refuse("excludes " + exclusion.one() + ": keep one");
  }
}
