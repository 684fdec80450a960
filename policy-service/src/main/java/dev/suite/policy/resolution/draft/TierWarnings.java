package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.config.ChangeConfig;
import dev.suite.policy.resolution.config.PastDeadline;
import dev.suite.policy.resolution.config.fee.Charge;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks through fee tiers, from 0 hours up, for those nobody pays or hardly anybody wants. */
final class TierWarnings {

  private TierWarnings() {}

  static Stream<PolicyWarning> of(ChangeConfig rules) {
    return IntStream.range(1, rules.fees().size())
        .boxed()
        .flatMap(tier -> Stream.concat(unreached(rules, tier), dearer(rules, tier)));
  }

  /** The tier before {@code next} ends where that begins; refused until then, nobody pays it. */
  private static Stream<PolicyWarning> unreached(ChangeConfig rules, int next) {
    BigDecimal end = rules.fees().get(next).minHours();
    return rules.pastDeadline() == PastDeadline.DENY && end.compareTo(rules.hoursBefore()) <= 0
        ? Stream.of(
            PolicyWarning.in(
                "fee_tiers/" + (next - 1),
                "charged only when forced: a change below %s h is refused"
                    .formatted(rules.hoursBefore().toPlainString())))
        : Stream.empty();
  }

  private static Stream<PolicyWarning> dearer(ChangeConfig rules, int tier) {
    return costsMore(rules.fees().get(tier).charge(), rules.fees().get(tier - 1).charge())
        ? Stream.of(
            PolicyWarning.in("fee_tiers/" + tier, "an earlier change costs more than a later one"))
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
}
