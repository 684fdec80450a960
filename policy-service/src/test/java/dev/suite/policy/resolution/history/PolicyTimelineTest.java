package dev.suite.policy.resolution.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which version of a policy is in force when; days count from the first. */
class PolicyTimelineTest {
  private static final Scope SCOPE = new Scope(ScopeType.BRANCH, "b");

  @Test
  void nothing_is_in_force_before_the_first_version() {
    PolicyTimeline timeline = PolicyTimeline.of(written(1, day(1)));
    assertInForce(timeline, day(1).minusNanos(1), 0);
    assertInForce(timeline, day(1), 1);
    assertThat(timeline.scope()).isEqualTo(SCOPE);
  }

  @Test
  void each_version_holds_until_the_next() {
    PolicyTimeline timeline = PolicyTimeline.of(written(2, day(5)), written(1, day(1)));
    assertInForce(timeline, day(5).minusNanos(1), 1);
    assertInForce(timeline, day(5), 2);
    assertThat(timeline.newest().version()).isEqualTo(2);
  }

  @Test
  void one_that_waits_begins_at_its_instant() {
    PolicyTimeline timeline = PolicyTimeline.of(written(1, day(1)), waiting(2, day(2), day(10)));
    assertInForce(timeline, day(9), 1);
    assertInForce(timeline, day(10), 2);
  }

  @Test
  void one_that_is_replaced_while_it_waits_never_begins() {
    PolicyTimeline timeline =
        PolicyTimeline.of(
            written(1, day(1)), waiting(2, day(2), day(10)), waiting(3, day(4), day(20)));
    assertInForce(timeline, day(10), 1);
    assertInForce(timeline, day(20), 3);
    assertThat(timeline.changesAfter(day(5))).contains(day(20));
  }

  @Test
  void one_that_has_begun_holds_until_the_one_written_after_it_begins() {
    PolicyTimeline timeline =
        PolicyTimeline.of(
            written(1, day(1)), waiting(2, day(2), day(10)), waiting(3, day(12), day(20)));
    assertInForce(timeline, day(11), 2);
    assertInForce(timeline, day(19), 2);
    assertInForce(timeline, day(20), 3);
  }

  @Test
  void one_written_at_once_replaces_what_waits() {
    PolicyTimeline timeline =
        PolicyTimeline.of(written(1, day(1)), waiting(2, day(2), day(10)), written(3, day(4)));
    assertInForce(timeline, day(3), 1);
    assertInForce(timeline, day(4), 3);
    assertInForce(timeline, day(10), 3);
    assertThat(timeline.changesAfter(day(4))).isEmpty();
  }

  @Test
  void the_end_ends_what_waits_too() {
    PolicyTimeline timeline =
        PolicyTimeline.of(written(1, day(1)), waiting(2, day(2), day(10)), end(3, day(4)));
    assertInForce(timeline, day(3), 1);
    assertInForce(timeline, day(4), 0);
    assertInForce(timeline, day(10), 0);
  }

  @Test
  void a_first_version_may_wait_too() {
    PolicyTimeline timeline = PolicyTimeline.of(waiting(1, day(1), day(10)));
    assertInForce(timeline, day(9), 0);
    assertInForce(timeline, day(10), 1);
    assertThat(timeline.changesAfter(day(9))).contains(day(10));
    assertThat(timeline.changesAfter(day(10))).isEmpty();
  }

  @Test
  void without_instants_what_holds_does_so_until_what_waits_begins() {
    PolicyTimeline timeline =
        PolicyTimeline.of(
            PolicyVersion.always(policy(1)), PolicyVersion.waiting(policy(2), day(10)));
    assertInForce(timeline, Instant.MIN, 1);
    assertInForce(timeline, day(9), 1);
    assertInForce(timeline, day(10), 2);
    assertThat(timeline.changesAfter(day(1))).contains(day(10));
  }

  private static void assertInForce(PolicyTimeline timeline, Instant at, int version) {
    assertThat(timeline.at(at).map(StoredPolicy::version).orElse(0)).isEqualTo(version);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-11-%02dT00:00:00Z".formatted(day));
  }

  private static PolicyVersion written(int version, Instant at) {
    return new PolicyVersion(policy(version), at, at, false);
  }

  private static PolicyVersion waiting(int version, Instant writtenAt, Instant begins) {
    return new PolicyVersion(policy(version), writtenAt, begins, false);
  }

  private static PolicyVersion end(int version, Instant at) {
    return new PolicyVersion(policy(version), at, at, true);
  }

  private static StoredPolicy policy(int version) {
    return new StoredPolicy(1, PolicyType.CANCELLATION, SCOPE, version, Map.of(), false, null);
  }
}
