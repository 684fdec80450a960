package dev.suite.callback.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.escalation.Supervisor.Rank;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EscalationChainTest {
  private static final String ALTONA = "altona";
  private static final String EPPENDORF = "eppendorf";
  private static final Supervisor OWN_MANAGER = new Supervisor("mona", ALTONA, Rank.manager);
  private static final Supervisor OTHER_MANAGER = new Supervisor("nils", EPPENDORF, Rank.manager);
  private static final Supervisor ADMIN = new Supervisor("olga", EPPENDORF, Rank.admin);

  @Test
  void the_next_level_up_takes_over_and_after_the_last_the_chain_repeats() {
    var chain = chain(ADMIN, OTHER_MANAGER, OWN_MANAGER);
    assertThat(chain.next(0, ALTONA, "lena")).contains(new Takeover(1, "mona"));
    assertThat(chain.next(1, ALTONA, "mona")).contains(new Takeover(2, "nils"));
    assertThat(chain.next(2, ALTONA, "nils")).contains(new Takeover(3, "olga"));
    assertThat(chain.next(3, ALTONA, "olga")).contains(new Takeover(1, "mona"));
  }

  @Test
  void a_level_without_anybody_is_skipped() {
    assertThat(chain(ADMIN).next(0, ALTONA, null)).contains(new Takeover(3, "olga"));
    assertThat(chain(OTHER_MANAGER).next(0, ALTONA, null)).contains(new Takeover(2, "nils"));
    assertThat(chain(OWN_MANAGER, ADMIN).next(3, ALTONA, "olga")).contains(new Takeover(1, "mona"));
  }

  @Test
  void nobody_gets_what_is_theirs_already() {
    assertThat(chain(OWN_MANAGER).next(1, ALTONA, "mona")).isEmpty();
    assertThat(chain(OWN_MANAGER, ADMIN).next(0, ALTONA, "mona")).contains(new Takeover(3, "olga"));
    assertThat(chain().next(0, ALTONA, null)).isEmpty();
  }

  @Test
  void beyond_the_branch_another_branchs_manager_comes_before_the_branchs_second() {
    var second = new Supervisor("anna", ALTONA, Rank.manager);
    assertThat(chain(second, OWN_MANAGER, OTHER_MANAGER).next(1, ALTONA, "anna"))
        .contains(new Takeover(2, "nils"));
    assertThat(chain(second, OWN_MANAGER).next(1, ALTONA, "anna"))
        .contains(new Takeover(2, "mona"));
  }

  @Test
  void somebody_chosen_by_name_takes_over_on_the_level_they_stand_on() {
    var chain = chain(OWN_MANAGER, OTHER_MANAGER, ADMIN);
    assertThat(chain.to("mona", 3, ALTONA)).isEqualTo(new Takeover(1, "mona"));
    assertThat(chain.to("mona", 0, EPPENDORF)).isEqualTo(new Takeover(2, "mona"));
    assertThat(chain.to("olga", 0, ALTONA)).isEqualTo(new Takeover(3, "olga"));
    assertThat(chain.to("lena", 0, ALTONA)).isEqualTo(new Takeover(1, "lena"));
    assertThat(chain.to("lena", 2, ALTONA)).isEqualTo(new Takeover(2, "lena"));
  }

  @Test
  void each_level_comes_once_before_the_chain_repeats_whoever_there_is() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      walk(random);
    }
  }

  /** Escalates again and again in a random company, each time from whoever took it last. */
  private static void walk(Random random) {
    var chain = new EscalationChain(company(random));
    int level = 0;
    String holder = "lena";
    for (int step = 0; step < 6; step++) {
      Optional<Takeover> next = chain.next(level, ALTONA, holder);
      boolean upwards = next.isPresent() && next.get().level() > level;
      assertThat(upwards)
          .as("%d of %s", level, chain)
          .isEqualTo(anybodyAbove(chain, level, holder));
      if (next.isEmpty()) {
        return;
      }
      assertThat(next.get().staffId()).isNotEqualTo(holder);
      level = next.get().level();
      holder = next.get().staffId();
    }
  }

  private static boolean anybodyAbove(EscalationChain chain, int last, String holder) {
    return chain.supervisors().stream()
        .filter(who -> !who.staffId().equals(holder))
        .anyMatch(who -> highest(who) > last);
  }

  private static int highest(Supervisor who) {
    return who.rank() == Rank.admin ? 3 : 2;
  }

  private static List<Supervisor> company(Random random) {
    List<Supervisor> all =
        new ArrayList<>(
            IntStream.range(0, random.nextInt(6))
                .mapToObj(i ->
                    new Supervisor(
                        "s" + i,
                        random.nextBoolean() ? ALTONA : EPPENDORF,
                        random.nextInt(3) == 0 ? Rank.admin : Rank.manager))
                .toList());
    Collections.shuffle(all, random);
    return all;
  }

  private static EscalationChain chain(Supervisor... supervisors) {
    return new EscalationChain(List.of(supervisors));
  }
}
