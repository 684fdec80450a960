package dev.suite.policy.decision.fee;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** The fees from {@code now} to {@code last}, one step for each change; none after it. */
  public List<FeeStep> steps(Instant now, Instant last) {
    List<FeeStep> steps = new ArrayList<>();
    Stream.concat(each.stream().flatMap(FeeSchedule::boundaries), Stream.of(last))
        .filter(until -> !until.isBefore(now) && !until.isAfter(last))
        .sorted()
        .distinct()
        .forEach(until -> append(steps, new FeeStep(until, at(until))));
    return List.copyOf(steps);
  }

  private static void append(List<FeeStep> steps, FeeStep next) {
    if (!steps.isEmpty() && steps.getLast().fee().equals(next.fee())) {
      steps.removeLast();
    }
    steps.add(next);
  }
}
