package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.Charge;
import dev.suite.policy.resolution.config.PastDeadline;
import dev.suite.policy.resolution.config.RecurringConfig;
import dev.suite.policy.resolution.config.RescheduleConfig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
      }
      case RECURRING -> warnings.addAll(ofSeries(RecurringConfig.of(config)));
    }
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
      tierWarnings(rules).forEach(warnings::add);
    }
    return warnings;
  }

  private static String quotaField(Map<String, Object> config) {
    return Stream.of("max_cancellations_per_month", "max_reschedules_per_month")
        .filter(config::containsKey)
        .findFirst()
        .orElse("quota/limit");
  }

  private static Stream<PolicyWarning> tierWarnings(ChangeConfig rules) {
    return IntStream.range(1, rules.fees().size())
        .boxed()
        .flatMap(i -> Stream.concat(unreached(rules, i), dearer(rules, i)));
  }

  /** The tier before {@code next} ends where that begins; refused until then, nobody pays it. */
  private static Stream<PolicyWarning> unreached(ChangeConfig rules, int next) {
    BigDecimal end = rules.fees().get(next).minHours();
    return rules.pastDeadline() == PastDeadline.DENY && end.compareTo(rules.hoursBefore()) <= 0
        ? Stream.of(
            warning(
                "fee_tiers/" + (next - 1),
                "charged only when forced: a change below %s h is refused"
                    .formatted(rules.hoursBefore().toPlainString())))
        : Stream.empty();
  }

  private static Stream<PolicyWarning> dearer(ChangeConfig rules, int tier) {
    return costsMore(rules.fees().get(tier).charge(), rules.fees().get(tier - 1).charge())
        ? Stream.of(warning("fee_tiers/" + tier, "an earlier change costs more than a later one"))
        : Stream.empty();
  }

  private static boolean costsMore(Charge earlier, Charge later) {
    return switch (earlier) {
      case Charge.Amount(BigDecimal fee) ->
          later instanceof Charge.Amount(BigDecimal other) && fee.compareTo(other) > 0;
      case Charge.Percent(BigDecimal percent) ->
          later instanceof Charge.Percent(BigDecimal other) && percent.compareTo(other) > 0;
    };
  }

  private static PolicyWarning warning(String path, String message) {
    return new PolicyWarning("/config/" + path, message);
  }
}
