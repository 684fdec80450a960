package dev.suite.policy.decision;

import dev.suite.policy.resolution.PolicyType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody wants to do. */
public enum Action {
  CANCEL,
  RESCHEDULE,
  RECUR;

  /** The action as requests, answers and quotes write it: {@code cancel}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of the policy that rules it. */
  public PolicyType policyType() {
    return switch (this) {
      case CANCEL -> PolicyType.CANCELLATION;
      case RESCHEDULE -> PolicyType.RESCHEDULE;
      case RECUR -> PolicyType.RECURRING;
    };
  }

  /** The action with this code; empty when there is none. */
  public static Optional<Action> of(String code) {
    return Arrays.stream(values()).filter(action -> action.code().equals(code)).findFirst();
  }
}
