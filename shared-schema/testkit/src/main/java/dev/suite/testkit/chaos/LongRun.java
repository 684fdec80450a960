package dev.suite.testkit.chaos;

import java.util.Random;

/** Whether the full numbers are wanted ({@code -Dsuite.long=true}), and the seed of chance. */
public final class LongRun {
  private static final boolean WANTED = Boolean.getBoolean("suite.long");

  private LongRun() {}

  /** One of two numbers: how often, or how many seconds. */
  public static int or(int full, int ordinary) {
    return WANTED ? full : ordinary;
  }

  /** Chance that is printed; {@code -Dsuite.seed} repeats it. */
  public static Random chance(String test) {
    long seed = Long.getLong("suite.seed", System.nanoTime());
    System.out.printf("%s: -Dsuite.seed=%d%n", test, seed);
    return new Random(seed);
  }
}
