package dev.suite.runtime.consumer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which events of a batch are applied, which wait and which are given up. An event that waits stops
 * its key: everything behind it under that key waits too, so that order holds.
 *
 * @param ready in the order they came
 */
record Settlement<E>(List<Incoming<E>> ready, List<Parked<E>> parked, List<Buried<E>> buried) {
  record Parked<E>(Incoming<E> incoming, Verdict.Waits verdict) {}

  record Buried<E>(Incoming<E> incoming, String reason) {}

  private static final Verdict.Waits EARLIER_EVENT =
      new Verdict.Waits("an earlier event of its key");

  /** Sorts events by their verdicts; keys that stop are added to {@code stoppedKeys}. */
  static <E> Settlement<E> of(
      List<Incoming<E>> events, List<Verdict> verdicts, Set<String> stoppedKeys) {
    Settlement<E> settlement =
        new Settlement<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < events.size(); i++) {
      settlement.add(events.get(i), verdicts.get(i), stoppedKeys);
    }
    return settlement;
  }

  private void add(Incoming<E> event, Verdict verdict, Set<String> stoppedKeys) {
    if (stoppedKeys.contains(event.key())) {
      parked.add(new Parked<>(event, EARLIER_EVENT));
      return;
    }
    switch (verdict) {
      case Verdict.Ready _ -> ready.add(event);
      case Verdict.Dead dead -> buried.add(new Buried<>(event, dead.reason()));
      case Verdict.Waits waits -> {
        stoppedKeys.add(event.key());
        parked.add(new Parked<>(event, waits));
      }
    }
  }

  /** The rows of {@code waiting_events} that wait no longer. */
  List<Long> settledIds() {
    Set<Long> ids = new HashSet<>();
    ready.forEach(event -> ids.add(event.waitingId()));
    buried.forEach(event -> ids.add(event.incoming().waitingId()));
    return List.copyOf(ids);
  }
}
