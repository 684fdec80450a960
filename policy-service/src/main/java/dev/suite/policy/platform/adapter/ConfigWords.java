package dev.suite.policy.platform.adapter;

import java.util.Map;
import java.util.Objects;

/** What the fields of configs mean, for those who write policies. */
final class ConfigWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry(
              "max_cancellations_per_month",
              "How many cancellations a customer has in a calendar month; null for any number."
                  + " Excludes quota."),
          Map.entry(
              "max_reschedules_per_month",
              "How many reschedules a customer has in a calendar month; null for any number."
                  + " Excludes quota."),
          Map.entry(
              "max_reschedules_per_appointment",
              "How often one appointment may be moved; null for any number."),
          Map.entry("max_occurrences", "How many appointments a series has; null for any number."),
          Map.entry(
              "max_skips_per_month",
              "How many appointments of a series may be cancelled in a month; null for any"
                  + " number."),
          Map.entry("min_interval_days", "How many days apart those of a series are at least."),
          Map.entry("horizon_days", "How many days ahead an appointment may begin."),
          Map.entry(
              "hours_before", "How many hours of notice are needed, with at most two decimals."),
          Map.entry(
              "quota",
              "limit changes (null for any number) in a window: calendar_month, or rolling_days"
                  + " with days. All of them are needed where it is no override."),
          Map.entry(
              "fee_tiers",
              "What a change costs by its notice: the tier of the most hours that it reaches, a fee"
                  + " or a percent of the price. One begins at 0 hours. Excludes fee."),
          Map.entry(
              "fee",
              "What a change costs whatever its notice, with the currency's decimals at most."
                  + " Excludes fee_tiers."),
          Map.entry("reason_required", "Whether a change needs a reason."),
          Map.entry(
              "past_deadline",
              "What becomes of a change after its deadline: deny refuses it, charge lets it happen"
                  + " at the fee of its notice."),
          Map.entry(
              "terms",
              "Whether the policy of now rules (current), that of the booking (at_booking), or"
                  + " whichever is better for the customer (most_favourable)."),
          Map.entry("allowed_scopes", "How much of a series may be changed at once."),
          Map.entry("locked", "The fields that nearer levels may not set otherwise."),
          Map.entry(
              "bounds",
              "The least and the greatest value (min, max, or both) that nearer levels may set."));

  private ConfigWords() {}

  /** What a field means; every field has words. */
  static String of(String field) {
    return Objects.requireNonNull(WORDS.get(field), field);
  }
}
