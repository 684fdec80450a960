package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.config.CancellationConfig;
import dev.suite.policy.resolution.config.Charge;
import dev.suite.policy.resolution.config.PastDeadline;
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
  public static List<PolicyWarning> of(Map<String, Object> config) {
    CancellationConfig rules = CancellationConfig.of(config);
    List<PolicyWarning> warnings = new ArrayList<>();
    if (rules.quota().limit().orElse(1) == 0) {
      String at = config.containsKey("quota") ? "quota/limit" : "max_cancellations_per_month";
      warnings.add(warning(at, "0 forbids every cancellation"));
    }
    if (rules.pastDeadline() == PastDeadline.CHARGE && rules.hoursBefore().signum() == 0) {
      warnings.add(warning("past_deadline", "charge has no effect while hours_before is 0"));
    }
    if (config.containsKey("fee_tiers")) {
      tierWarnings(rules).forEach(warnings::add);
    }
    return warnings;
  }

  private static Stream<PolicyWarning> tierWarnings(CancellationConfig rules) {
    return IntStream.range(1, rules.fees().size())
        .boxed()
        .flatMap(i -> Stream.concat(unreached(rules, i), dearer(rules, i)));
  }

  /** The tier before {@code next} ends where that begins; refused until then, nobody pays it. */
  private static Stream<PolicyWarning> unreached(CancellationConfig rules, int next) {
    BigDecimal end = rules.fees().get(next).minHours();
    return rules.pastDeadline() == PastDeadline.DENY && end.compareTo(rules.hoursBefore()) <= 0
        ? Stream.of(
            warning(
                "fee_tiers/" + (next - 1),
                "charged only when forced: cancelling below %s h is refused"
                    .formatted(rules.hoursBefore().toPlainString())))
        : Stream.empty();
  }

  private static Stream<PolicyWarning> dearer(CancellationConfig rules, int tier) {
    return costsMore(rules.fees().get(tier).charge(), rules.fees().get(tier - 1).charge())
        ? Stream.of(
            warning("fee_tiers/" + tier, "an earlier cancellation costs more than a later one"))
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
