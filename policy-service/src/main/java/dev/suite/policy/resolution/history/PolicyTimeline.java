package dev.suite.policy.resolution.history;

import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.StoredPolicy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The versions of one policy, at least one: all of them, or those that matter from now on. */
public record PolicyTimeline(List<PolicyVersion> versions) {

  /** Sorts the versions by their number. */
  public PolicyTimeline {
    versions =
        versions.stream().sorted(Comparator.comparingInt(one -> one.policy().version())).toList();
  }

  /** The one of these versions. */
  public static PolicyTimeline of(PolicyVersion... versions) {
    return new PolicyTimeline(List.of(versions));
  }

  /** The place it hangs on, which never changes. */
  public Scope scope() {
    return newest().scope();
  }

  /** The version saved last, in force or not. */
  public StoredPolicy newest() {
    return versions.getLast().policy();
  }

  /** The version in force at an instant; empty before the first began and after the end. */
  public Optional<StoredPolicy> at(Instant instant) {
    return begun()
        .filter(version -> !version.begins().isAfter(instant))
        .reduce((_, later) -> later)
        .filter(version -> !version.deleted())
        .map(PolicyVersion::policy);
  }

  /** When the next version begins after an instant; empty where none waits. */
  public Optional<Instant> changesAfter(Instant instant) {
    return begun().map(PolicyVersion::begins).filter(instant::isBefore).findFirst();
  }

  /** Those that came or will come into force, in that order. */
  private Stream<PolicyVersion> begun() {
    return IntStream.range(0, versions.size())
        .filter(index -> !replacedWhileWaiting(index))
        .mapToObj(versions::get);
  }

  private boolean replacedWhileWaiting(int index) {
    return index + 1 < versions.size()
        && versions.get(index + 1).writtenAt().isBefore(versions.get(index).begins());
  }
}
