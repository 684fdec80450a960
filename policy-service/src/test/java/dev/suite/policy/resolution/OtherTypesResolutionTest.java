package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.BRANCH;
import static dev.suite.policy.resolution.Given.COMPANY;
import static dev.suite.policy.resolution.Given.draftOf;
import static dev.suite.policy.resolution.Given.object;
import static dev.suite.policy.resolution.PolicyType.RECURRING;
import static dev.suite.policy.resolution.PolicyType.RESCHEDULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.config.fee.ConfigFees;
import dev.suite.policy.resolution.draft.DraftVerdict;
import dev.suite.policy.resolution.draft.PolicyDraft;
import dev.suite.policy.resolution.draft.PolicyWarning;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Locks, bounds and warnings hold for reschedule and recurring policies as for cancellations. */
class OtherTypesResolutionTest {

  @Test
  void a_bound_clamps_what_means_unlimited_and_what_means_nothing() {
    StoredPolicy company =
        company(
            RECURRING,
            "bounds",
            object(
                "max_occurrences", object("max", 10),
                "min_interval_days", object("min", 7),
                "hours_before", object("max", 24)));
    assertThat(resolve(company, branch(RECURRING)).config())
        .isEqualTo(Map.of("max_occurrences", number(10), "min_interval_days", number(7)));
    assertThat(resolve(company, branch(RECURRING, "max_occurrences", 3)).recurring())
        .hasValueSatisfying(rules -> assertThat(rules.maxOccurrences()).hasValue(3));
  }

  @Test
  void a_quota_cannot_evade_the_bound_of_the_months_reschedules() {
    StoredPolicy company =
        company(RESCHEDULE, "bounds", object("max_reschedules_per_month", object("max", 2)));
    StoredPolicy branch =
        branch(RESCHEDULE, "quota", object("limit", 9, "window", "rolling_days", "days", 1));
    assertThat(resolve(company, branch).config())
        .isEqualTo(Map.of("max_reschedules_per_month", number(2)));
    assertPointers(
        draftOf(RESCHEDULE, BRANCH, "quota", object("limit", 1, "window", "calendar_month"))
            .check(Chain.of(BRANCH, COMPANY), List.of(company), 2),
        "/config/quota");
  }

  @Test
  void the_bound_of_a_fee_leaves_a_free_reschedule_free_or_raises_it() {
    assertThat(
            resolve(
                    company(RESCHEDULE, "bounds", object("fee", object("max", "5.00"))),
                    branch(RESCHEDULE))
                .reschedule())
        .hasValueSatisfying(rules -> assertThat(rules.change().fees()).isEqualTo(ConfigFees.FREE));
    assertThat(
            resolve(
                    company(RESCHEDULE, "bounds", object("fee", object("min", "1.00"))),
                    branch(RESCHEDULE))
                .config())
        .isEqualTo(Map.of("fee_tiers", List.of(object("min_hours", number(0), "fee", "1.00"))));
  }

  @Test
  void a_locked_field_stays() {
    StoredPolicy company =
        company(
            RECURRING,
            "allowed_scopes",
            List.of("occurrence"),
            "locked",
            List.of("allowed_scopes"));
    assertThat(resolve(company, branch(RECURRING, "allowed_scopes", List.of("series"))).config())
        .isEqualTo(Map.of("allowed_scopes", List.of("occurrence")));
    assertPointers(
        draftOf(RECURRING, BRANCH, "allowed_scopes", List.of("series"))
            .check(Chain.of(BRANCH, COMPANY), List.of(company), 2),
        "/config/allowed_scopes");
  }

  @Test
  void what_forbids_everything_is_warned_of() {
    assertWarnings(
        draftOf(RECURRING, COMPANY, "max_occurrences", 0, "allowed_scopes", List.of()),
        "/config/max_occurrences",
        "/config/allowed_scopes");
    assertWarnings(
        draftOf(
            RESCHEDULE,
            COMPANY,
            "max_reschedules_per_month",
            0,
            "max_reschedules_per_appointment",
            0),
        "/config/max_reschedules_per_month",
        "/config/max_reschedules_per_appointment");
  }

  private static void assertWarnings(PolicyDraft draft, String... pointers) {
    DraftVerdict verdict = draft.check(Chain.of(COMPANY), List.of(), 2);
    assertThat(((DraftVerdict.Accepted) verdict).warnings())
        .extracting(PolicyWarning::pointer)
        .containsExactly(pointers);
  }

  private static void assertPointers(DraftVerdict verdict, String... pointers) {
    assertThat(((DraftVerdict.Refused) verdict).errors())
        .extracting(ConfigError::pointer)
        .containsExactly(pointers);
  }

  private static StoredPolicy company(PolicyType type, Object... config) {
    return new StoredPolicy(1, type, COMPANY, 1, object(config), false, null);
  }

  private static StoredPolicy branch(PolicyType type, Object... config) {
    return new StoredPolicy(2, type, BRANCH, 1, object(config), false, null);
  }

  private static Resolution resolve(StoredPolicy... live) {
    return PolicyResolution.resolve(Given.ALL_LEVELS, List.of(live));
  }

  private static Object number(int value) {
    return BigDecimal.valueOf(value);
  }
}
