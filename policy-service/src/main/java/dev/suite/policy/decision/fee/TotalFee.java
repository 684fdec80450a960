package dev.suite.policy.decision.fee;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the changes of all appointments cost together; at least one. */
public record TotalFee(List<FeeSchedule> each) {

  /** The sum at an instant; empty while one of them is unknown. */
  public Optional<Fee> at(Instant now) {
    return each.stream()
        .map(schedule -> schedule.feeAt(now))
        .reduce((one, other) -> one.flatMap(fee -> other.map(fee::plus)))
        .orElseThrow();
  }

  /**
   * The fees from {@code now} to {@code last}, one step for each change; none after it. It goes
   * through the tiers of all once: to add all up at each of them takes the square of their number.
   */
  public List<FeeStep> steps(Instant now, Instant last) {
    NavigableMap<Instant, Sum> rises = rises();
    rises.putIfAbsent(last, Sum.NOTHING);
    Sum sum = Sum.of(each.stream().map(schedule -> schedule.steps().getFirst()));
    List<FeeStep> steps = new ArrayList<>();
    for (Map.Entry<Instant, Sum> rise : rises.headMap(last, true).entrySet()) {
      if (!rise.getKey().isBefore(now)) {
        append(steps, new FeeStep(rise.getKey(), sum.fee(each.getFirst().currency())));
      }
      sum = sum.plus(rise.getValue());
    }
    return List.copyOf(steps);
  }

  /** What the sum rises by after each instant at which a tier ends and another begins. */
  private NavigableMap<Instant, Sum> rises() {
    NavigableMap<Instant, Sum> rises = new TreeMap<>();
    for (FeeSchedule schedule : each) {
      List<FeeStep> steps = schedule.steps();
      for (int i = 1; i < steps.size(); i++) {
        Sum rise = Sum.of(Stream.of(steps.get(i))).minus(Sum.of(Stream.of(steps.get(i - 1))));
        rises.merge(steps.get(i - 1).until(), rise, Sum::plus);
      }
    }
    return rises;
  }

  private static void append(List<FeeStep> steps, FeeStep next) {
    if (!steps.isEmpty() && steps.getLast().fee().equals(next.fee())) {
      steps.removeLast();
    }
    steps.add(next);
  }

  /** What is known of several fees, and how many of them are unknown. */
  private record Sum(BigDecimal known, int unknown) {
    private static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);
    private static final Sum UNKNOWN = new Sum(BigDecimal.ZERO, 1);

    static Sum of(Stream<FeeStep> steps) {
      return steps
          .map(step -> step.fee().map(fee -> new Sum(fee.amount(), 0)).orElse(UNKNOWN))
          .reduce(NOTHING, Sum::plus);
    }

    Sum plus(Sum other) {
      return new Sum(known.add(other.known), unknown + other.unknown);
    }

    Sum minus(Sum other) {
      return new Sum(known.subtract(other.known), unknown - other.unknown);
    }

    Optional<Fee> fee(Currency currency) {
      return unknown == 0 ? Optional.of(new Fee(known, currency)) : Optional.empty();
    }
  }
}
