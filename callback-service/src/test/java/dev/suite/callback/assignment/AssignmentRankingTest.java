package dev.suite.callback.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentRankingTest {
  private static final Instant LONG_AGO = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void the_one_asked_for_comes_before_experts_and_experts_before_others() {
    assertThat(
            ids(
                agent("other"),
                new Candidate("expert", false, true, true, true, 5, null, null),
                new Candidate("asked", true, false, true, true, 9, null, null)))
        .containsExactly("asked", "expert", "other");
  }

  @Test
  void among_equals_the_fewest_open_then_the_longest_without_then_the_id_decides() {
    assertThat(
            ids(
                agent("busy", 2, null),
                agent("just_had_one", 1, LONG_AGO.plusSeconds(60)),
                agent("waits", 1, LONG_AGO),
                agent("never_b", 1, null),
                agent("never_a", 1, null)))
        .containsExactly("never_a", "never_b", "waits", "just_had_one", "busy");
  }

  @Test
  void who_cannot_is_listed_last_and_the_ranking_says_why() {
    List<RankedStaff> ranking =
        AssignmentRanking.rank(
            List.of(
                new Candidate("asked", true, false, false, true, 0, null, null),
                new Candidate("asleep", false, true, true, false, 0, null, null),
                new Candidate("full", false, false, true, true, 3, 3, null),
                agent("free", 7, null)));
    assertThat(ranking)
        .containsExactly(
            new RankedStaff("free", 1, true, List.of(RankingReason.branch_agent), 7),
            new RankedStaff(
                "asked", null, false, List.of(RankingReason.preferred, RankingReason.inactive), 0),
            new RankedStaff(
                "asleep", null, false, List.of(RankingReason.expert, RankingReason.not_at_work), 0),
            new RankedStaff(
                "full",
                null,
                false,
                List.of(RankingReason.branch_agent, RankingReason.at_capacity),
                3));
    assertThat(AssignmentReason.of(ranking)).isEqualTo(AssignmentReason.least_loaded);
  }

  @Test
  void capacity_is_how_many_somebody_may_have_and_none_means_no_limit() {
    assertThat(new Candidate("a", false, false, true, true, 2, 3, null).isEligible()).isTrue();
    assertThat(new Candidate("a", false, false, true, true, 3, 3, null).isEligible()).isFalse();
    assertThat(new Candidate("a", false, false, true, true, 0, 0, null).isEligible()).isFalse();
    assertThat(new Candidate("a", false, false, true, true, 999, null, null).isEligible()).isTrue();
  }

  @Test
  void without_anybody_eligible_there_is_no_candidate() {
    assertThat(AssignmentReason.of(List.of())).isEqualTo(AssignmentReason.no_candidate);
    assertThat(
            AssignmentReason.of(
                AssignmentRanking.rank(
                    List.of(new Candidate("a", true, true, false, true, 0, null, null)))))
        .isEqualTo(AssignmentReason.no_candidate);
  }

  @Test
  void the_order_of_the_candidates_does_not_matter() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      candidates.add(
          new Candidate(
              "staff-" + i,
              i == 7,
              random.nextBoolean(),
              random.nextInt(5) > 0,
              random.nextInt(5) > 0,
              random.nextInt(3),
              random.nextBoolean() ? 2 : null,
              random.nextBoolean() ? LONG_AGO.plusSeconds(random.nextInt(3)) : null));
    }
    List<RankedStaff> ranking = AssignmentRanking.rank(candidates);
    Collections.shuffle(candidates, random);
    assertThat(AssignmentRanking.rank(candidates)).as("seed %d", seed).isEqualTo(ranking);
  }

  private static List<String> ids(Candidate... candidates) {
    return AssignmentRanking.rank(List.of(candidates)).stream().map(RankedStaff::staffId).toList();
  }

  private static Candidate agent(String id) {
    return agent(id, 0, null);
  }

  private static Candidate agent(String id, long open, Instant lastAssignedAt) {
    return new Candidate(id, false, false, true, true, open, null, lastAssignedAt);
  }
}
