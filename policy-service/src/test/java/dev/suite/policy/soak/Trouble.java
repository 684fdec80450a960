package dev.suite.policy.soak;

import dev.suite.policy.chaos.Stage;
import dev.suite.policy.soak.Replicas.Replica;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.chaos.Moment;
import dev.suite.testkit.servers.OwnBrokers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong, one thing after the other; each ends with everybody there again. */
final class Trouble {
  /** Long enough in the full run for sessions and leases to run out. */
  private static final int LONGEST_MILLIS = LongRun.or(20_000, 2_000);

  private final Stage stage;
  private final OwnBrokers brokers;
  private final Replicas replicas;
  private final ServiceProcess third;
  private final Random chance;

  Trouble(Stage stage, OwnBrokers brokers, Replicas replicas, Random chance) {
    this.stage = stage;
    this.brokers = brokers;
    this.replicas = replicas;
    this.third = stage.service(Map.of());
    this.chance = chance;
  }

  /** Everything that can go wrong. */
  List<Runnable> kinds() {
    return List.of(
        this::kill, this::pause, this::rebalance, this::stopBrokers, this::killWithoutBrokers);
  }

  /** One replica is killed and started again. */
  private void kill() {
    Replica victim = replicas.any(chance);
    victim.process().kill();
    pass();
    stage.forgetTheDead();
    victim.process().startAndAwait();
  }

  /** One replica stands still; what it had begun goes on when another may have taken over. */
  private void pause() {
    Replica sleeper = replicas.any(chance);
    replicas.spare(sleeper);
    sleeper.process().pause();
    pass();
    sleeper.process().resume();
    replicas.spareNone();
  }

  /** A third replica joins their group and leaves it again, in one way or the other. */
  private void rebalance() {
    third.startAndAwait();
    pass();
    if (chance.nextBoolean()) {
      third.stop();
    } else {
      third.kill();
      stage.forgetTheDead();
    }
  }

  private void stopBrokers() {
    if (chance.nextBoolean()) {
      brokers.stop();
    } else {
      brokers.kill();
    }
    pass();
    brokers.start();
  }

  /** A replica comes back before the brokers do. */
  private void killWithoutBrokers() {
    Replica victim = replicas.any(chance);
    brokers.kill();
    victim.process().kill();
    pass();
    victim.process().start(Map.of());
    pass();
    brokers.start();
    victim.process().awaitReady();
  }

  private void pass() {
    Moment.pass(Duration.ofMillis(chance.nextInt(LONGEST_MILLIS)));
  }
}
