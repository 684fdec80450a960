package dev.suite.policy.modification;

import dev.suite.policy.decision.Change;
import dev.suite.policy.decision.fee.Fee;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The change of one appointment with what is charged for it. */
public record ChargedChange(Change change, BigDecimal fee) {

  /**
   * Shares out what several changes cost together: to each its own fee where those add up to it,
   * else alike, the first ones with a cent more where it does not come out even.
   */
  public static List<ChargedChange> share(BigDecimal total, List<Change> changes) {
    BigDecimal own =
        changes.stream()
            .map(ChargedChange::ownFee)
            .flatMap(Optional::stream)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean allKnown = changes.stream().allMatch(change -> change.fee().isPresent());
    return allKnown && own.compareTo(total) == 0
        ? changes.stream()
            .map(change -> new ChargedChange(change, ownFee(change).orElseThrow()))
            .toList()
        : alike(total, changes);
  }

  private static Optional<BigDecimal> ownFee(Change change) {
    return change.fee().map(Fee::amount);
  }

  private static List<ChargedChange> alike(BigDecimal total, List<Change> changes) {
    BigDecimal count = BigDecimal.valueOf(changes.size());
    BigDecimal part = total.divide(count, total.scale(), RoundingMode.DOWN);
    int left = total.subtract(part.multiply(count)).unscaledValue().intValueExact();
    return IntStream.range(0, changes.size())
        .mapToObj(i -> new ChargedChange(changes.get(i), i < left ? part.add(total.ulp()) : part))
        .toList();
  }
}
