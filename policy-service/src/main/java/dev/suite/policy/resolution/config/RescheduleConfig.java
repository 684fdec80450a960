package dev.suite.policy.resolution.config;

import java.util.Map;
import java.util.OptionalInt;

/**
 * The rules of a reschedule with the defaults filled in.
 *
 * @param maxPerAppointment how often one appointment may be moved; empty means unlimited
 * @param horizonDays how many days out it may be moved, 1 to 366; empty means any
 */
public record RescheduleConfig(
    ChangeConfig change, OptionalInt maxPerAppointment, OptionalInt horizonDays) {

  /** What holds without a policy: always, anywhere, free of charge. */
  public static final RescheduleConfig WITHOUT_POLICY =
      new RescheduleConfig(ChangeConfig.WITHOUT_POLICY, OptionalInt.empty(), OptionalInt.empty());

  /** Reads a valid config of a reschedule policy. */
  public static RescheduleConfig of(Map<String, Object> config) {
    return new RescheduleConfig(
        ChangeConfig.reschedule(config),
        ConfigQuota.limit(config.get("max_reschedules_per_appointment")),
        ConfigQuota.limit(config.get("horizon_days")));
  }
}
