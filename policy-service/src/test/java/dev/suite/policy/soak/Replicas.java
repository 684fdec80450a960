package dev.suite.policy.soak;

import dev.suite.policy.chaos.Stage;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.RemoteApi;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Two replicas and whoever hands requests to them in turns. */
final class Replicas {
  private static final int COUNT = 2;

  /** One of them. */
  record Replica(ServiceProcess process, RemoteApi api) {}

  private final List<Replica> all;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile Replica spared;

  private Replicas(List<Replica> all) {
    this.all = all;
  }

  /** Both, started. */
  static Replicas started(Stage stage) {
    List<ServiceProcess> processes =
        Stream.generate(() -> stage.service(Map.of())).limit(COUNT).toList();
    processes.forEach(one -> one.start(Map.of()));
    processes.forEach(ServiceProcess::awaitReady);
    return new Replicas(
        processes.stream().map(one -> new Replica(one, new RemoteApi(one.url()))).toList());
  }

  Replica any(Random chance) {
    return all.get(chance.nextInt(COUNT));
  }

  /** Whose turn it is: one that is killed takes part, and refuses. */
  RemoteApi next() {
    Replica next = all.get(Math.floorMod(turn.getAndIncrement(), COUNT));
    return next.equals(spared) ? next() : next.api();
  }

  /** Hands nothing more to one that would let everybody wait. */
  void spare(Replica paused) {
    spared = paused;
  }

  /** Hands requests to all again. */
  void spareNone() {
    spared = null;
  }
}
