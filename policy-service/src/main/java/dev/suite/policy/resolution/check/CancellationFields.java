package dev.suite.policy.resolution.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The fields of a cancellation policy's config and what each may hold. */
public record CancellationFields(Map<String, FieldCheck> checks) {

  /** The fields for a company whose currency has so many decimals. */
  public static CancellationFields of(int currencyDigits) {
    Map<String, FieldCheck> checks = new LinkedHashMap<>();
    checks.put("hours_before", FieldCheck.decimal(0, 8760));
    checks.put("max_cancellations_per_month", FieldCheck.count());
    checks.put("quota", new QuotaCheck());
    checks.put("fee_tiers", FeeTiersCheck.of(currencyDigits));
    checks.put("fee", FieldCheck.fee(currencyDigits));
    checks.put("reason_required", FieldCheck.flag());
    checks.put("past_deadline", FieldCheck.oneOf("deny", "charge"));
    checks.put("terms", CancellationFields::checkTerms);
    checks.put("locked", new LockedCheck(new LinkedHashSet<>(checks.keySet())));
    checks.put("bounds", BoundsCheck.of(currencyDigits));
    return new CancellationFields(checks);
  }

  /** All that is wrong with a config that stands alone, or with the result of a merge. */
  public List<FieldError> errors(Map<String, Object> config, String pointer) {
    List<FieldError> errors = new ArrayList<>();
    ConfigNode node = new ConfigNode(pointer, config, false, errors);
    node.checkMembers(checks);
    Exclusion.ALL.stream()
        .filter(exclusion -> exclusion.brokenBy(config))
        .forEach(exclusion -> refuseBoth(node, exclusion));
    return errors;
  }

  /** What is wrong with a merge patch whatever it is laid over. */
  public List<FieldError> patchErrors(Map<String, Object> patch, String pointer) {
    List<FieldError> errors = new ArrayList<>();
    new ConfigNode(pointer, patch, true, errors).checkMembers(checks);
    return errors;
  }

  private static void refuseBoth(ConfigNode config, Exclusion exclusion) {
    config.member(exclusion.one(), null).refuse("excludes " + exclusion.other() + ": keep one");
    config.member(exclusion.other(), null).refuse("excludes " + exclusion.one() + ": keep one");
  }

  private static void checkTerms(ConfigNode node) {
    if (Objects.equals(node.value(), "at_booking")
        || Objects.equals(node.value(), "most_favourable")) {
      node.refuse("is not supported by this version: use current or leave it out");
    } else {
      FieldCheck.oneOf("current").check(node);
    }
  }
}
