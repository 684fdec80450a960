package dev.suite.notification.channel;

import java.util.Map;
import java.util.Optional;

/** What addresses made for failing on purpose do. */
public enum Simulated {
  /** A temporary failure at each attempt. */
  FAILS_FOR_NOW,
  /** Refused for good. */
  FAILS_FOR_GOOD,
  /** Accepted after a while. */
  DELAYS,
  /** No answer. */
  DOES_NOT_ANSWER;

  private static final Map<String, Simulated> ADDRESSES =
      Map.of(
          "temp-fail@simulator.example", FAILS_FOR_NOW,
          "+15550000001", FAILS_FOR_NOW,
          "perm-fail@simulator.example", FAILS_FOR_GOOD,
          "+15550000002", FAILS_FOR_GOOD,
          "delay@simulator.example", DELAYS,
          "unknown@simulator.example", DOES_NOT_ANSWER,
          "+15550000003", DOES_NOT_ANSWER);

  /** What the address does on purpose; empty for every real one. */
  public static Optional<Simulated> at(String address) {
    return Optional.ofNullable(ADDRESSES.get(address));
  }

  /** What an attempt comes to, once the delay is over. */
  public Outcome outcome() {
    return switch (this) {
      case FAILS_FOR_NOW -> new Outcome.TemporaryFailure("simulated", "fails for now on purpose");
      case FAILS_FOR_GOOD -> new Outcome.PermanentFailure("simulated", "fails for good on purpose");
      case DELAYS -> new Outcome.Accepted(null);
      case DOES_NOT_ANSWER -> new Outcome.Unknown("simulated", "gives no answer on purpose");
    };
  }
}
