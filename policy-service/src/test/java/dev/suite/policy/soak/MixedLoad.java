package dev.suite.policy.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.testkit.chaos.Load;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Errands at the replicas and at the outside site, each with callers of its own, since one waits
 * for brokers that are away and the other does not; and changes of policies all the while.
 */
record MixedLoad(Load<Errand> inside, Load<Errand> outside, Load<Integer> policies) {
  private static final int WORKERS = 6;
  private static final Duration BETWEEN_ERRANDS = Duration.ofMillis(20);
  private static final Duration BETWEEN_EVENTS = Duration.ofMillis(40);
  private static final int CHANGES = 10_000;
  private static final Duration BETWEEN_CHANGES = Duration.ofMillis(200);

  static MixedLoad start(List<Errand> errands, Reception reception, OutsideSite site, House house) {
    Map<Boolean, List<Errand>> outside =
        errands.stream()
            .collect(Collectors.partitioningBy(one -> one.wish() == Wish.CANCEL_OUTSIDE));
    return new MixedLoad(
        Load.start(reception, outside.get(false), WORKERS, BETWEEN_ERRANDS),
        Load.start(site::cancelled, outside.get(true), 1, BETWEEN_EVENTS),
        Load.start(
            house::change, IntStream.range(0, CHANGES).boxed().toList(), 1, BETWEEN_CHANGES));
  }

  private Stream<Load<?>> all() {
    return Stream.of(inside, outside, policies);
  }

  /** Ends when all that was begun is done. */
  void finish() {
    all().forEach(load -> assertThat(load.isDry()).as("load to the end").isFalse());
    all().forEach(Load::finish);
  }

  /** The errands that were run. */
  Set<Errand> done() {
    return Stream.of(inside, outside)
        .flatMap(load -> load.recorded().keySet().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    return "%d changes of policies, answers inside %s, outside %s"
        .formatted(policies.count(), inside.kinds(), outside.kinds());
  }
}
