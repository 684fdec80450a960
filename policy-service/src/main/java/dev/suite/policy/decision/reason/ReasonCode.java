package dev.suite.policy.decision.reason;

import java.util.Locale;

/** Why a change is allowed or not; refusals in the order in which they are told. */
public enum ReasonCode {
  APPOINTMENT_NOT_MODIFIABLE,
  APPOINTMENT_IN_PAST,
  DEADLINE_PASSED,
  QUOTA_EXCEEDED,
  RESCHEDULE_LIMIT_REACHED,
  OUTSIDE_HORIZON,
  OCCURRENCE_LIMIT_REACHED,
  INTERVAL_TOO_SHORT,
  SKIP_LIMIT_REACHED,
  SCOPE_NOT_ALLOWED,
  PRICE_UNKNOWN,
  POLICY_SATISFIED,
  NO_POLICY,
  LATE_FEE_APPLIES;

  /** The code as answers write it: {@code deadline_passed}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the change is possible for this reason. */
  public boolean allows() {
    return compareTo(POLICY_SATISFIED) >= 0;
  }
}
