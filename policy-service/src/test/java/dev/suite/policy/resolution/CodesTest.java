package dev.suite.policy.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.config.SeriesScope;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Levels, types and outcomes are written as tables and answers have them. */
class CodesTest {

  @Test
  void every_code_leads_back_to_its_constant() {
    assertThat(ScopeType.values())
        .allSatisfy(type -> assertThat(ScopeType.of(type.code())).contains(type));
    assertThat(PolicyType.values())
        .allSatisfy(type -> assertThat(PolicyType.of(type.code())).contains(type));
    assertThat(SeriesScope.values())
        .allSatisfy(scope -> assertThat(SeriesScope.of(scope.code())).contains(scope));
  }

  @Test
  void codes_are_exact() {
    assertThat(ScopeType.of("STAFF")).isEmpty();
    assertThat(PolicyType.of("refund")).isEmpty();
    assertThat(SeriesScope.of("Series")).isEmpty();
    assertThat(Arrays.stream(TraceOutcome.values()).map(TraceOutcome::code))
        .containsExactly("none", "applied", "overridden", "merged", "locked");
  }
}
