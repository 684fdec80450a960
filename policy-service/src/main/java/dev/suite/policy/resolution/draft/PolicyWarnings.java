package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.check.Bound;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.PastDeadline;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.RescheduleConfig;
import dev.suite.policy.resolution.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks through a valid config in its stored form for what its author hardly meant. */
public final class PolicyWarnings {

  private PolicyWarnings() {}

  /** The warnings, with pointers below {@code /config}. */
  public static List<PolicyWarning> of(PolicyType type, Map<String, Object> config) {
    List<PolicyWarning> warnings = new ArrayList<>();
    switch (type) {
      case CANCELLATION ->
          warnings.addAll(ofChange(ChangeConfig.cancellation(config), config, "cancellation"));
      case RESCHEDULE -> {
        RescheduleConfig rules = RescheduleConfig.of(config);
        warnings.addAll(ofChange(rules.change(), config, "reschedule"));
        if (rules.maxPerAppointment().orElse(1) == 0) {
          warnings.add(warning("max_reschedules_per_appointment", "0 forbids every reschedule"));
        }
        HorizonWarnings.ofDeadline(rules.change().hoursBefore(), rules.horizonDays())
            .forEach(warnings::add);
      }
      case RECURRING -> warnings.addAll(ofSeries(RecurringConfig.of(config)));
    }
    outsideOwnBounds(config).forEach(warnings::add);
    return warnings;
  }

  private static List<PolicyWarning> ofSeries(RecurringConfig rules) {
    List<PolicyWarning> warnings = new ArrayList<>();
    if (rules.maxOccurrences().orElse(1) == 0) {
      warnings.add(warning("max_occurrences", "0 forbids every series"));
    }
    if (rules.allowedScopes().isEmpty()) {
      warnings.add(warning("allowed_scopes", "forbids every change of a series' appointments"));
    }
    if (rules.maxSkipsPerMonth().orElse(1) == 0) {
      warnings.add(warning("max_skips_per_month", "0 forbids every cancellation in a series"));
    }
    HorizonWarnings.ofDeadline(rules.hoursBefore(), rules.horizonDays()).forEach(warnings::add);
    HorizonWarnings.ofOccurrences(rules).forEach(warnings::add);
    return warnings;
  }

  private static List<PolicyWarning> ofChange(
      ChangeConfig rules, Map<String, Object> config, String change) {
    List<PolicyWarning> warnings = new ArrayList<>();
    if (rules.quota().limit().orElse(1) == 0) {
      warnings.add(warning(quotaField(config), "0 forbids every " + change));
    }
    if (rules.pastDeadline() == PastDeadline.CHARGE && rules.hoursBefore().signum() == 0) {
      warnings.add(warning("past_deadline", "charge has no effect while hours_before is 0"));
    }
    if (config.containsKey("fee_tiers")) {
      TierWarnings.of(rules).forEach(warnings::add);
    }
    return warnings;
  }

  private static String quotaField(Map<String, Object> config) {
    return Stream.of("max_cancellations_per_month", "max_reschedules_per_month")
        .filter(config::containsKey)
        .findFirst()
        .orElse("quota/limit");
  }

  /** Bounds bind nearer levels alone: a policy may itself say what it allows nobody else. */
  private static Stream<PolicyWarning> outsideOwnBounds(Map<String, Object> config) {
    return Json.object(config.get("bounds")).entrySet().stream()
        .filter(bound ->
            Bound.limit(config.get(bound.getKey()))
                .filter(value -> !Bound.of(bound.getValue()).allows(value))
                .isPresent())
        .map(bound ->
            warning("bounds/" + bound.getKey(), "the policy's own value lies outside of them"));
  }

  private static PolicyWarning warning(String path, String message) {
    return PolicyWarning.in(path, message);
  }
}
