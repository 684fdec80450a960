package dev.suite.policy.modification;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What becomes of a line of the audit trail. */
class ModificationTest {
  private static final Instant AT = Instant.parse("2026-11-17T12:00:00Z");

  @Test
  void a_voided_one_costs_nothing_and_keeps_everything_else() {
    Modification recorded = line(7, "10.00", null, null);
    Modification voided = recorded.voided(AT, "Mistake");
    assertThat(voided).isEqualTo(line(7, "0", AT, "Mistake"));
    assertThat(recorded.version()).isEqualTo(1);
    assertThat(voided.version()).isEqualTo(2);
  }

  @Test
  void it_is_the_same_with_the_id_that_it_got() {
    assertThat(line(0, "10.00", null, null).withId(9)).isEqualTo(line(9, "10.00", null, null));
  }

  private static Modification line(long id, String fee, Instant voidedAt, String voidReason) {
    return new Modification(
        id,
        "cancel",
        70,
        5,
        true,
        false,
        new BigDecimal(fee),
        "EUR",
        "Ill",
        "customer",
        "5",
        null,
        AT,
        "rest",
        voidedAt,
        voidReason,
        "{}");
  }
}
