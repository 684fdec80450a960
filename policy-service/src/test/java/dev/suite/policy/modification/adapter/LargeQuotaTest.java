package dev.suite.policy.modification.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Very large quotas are exact or rejected, never wrapped. */
@QuarkusTest
class LargeQuotaTest extends AtTheStart {
  private static final String LARGEST = "{\"max_cancellations_per_month\":2147483647}";

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);

  @Test
  void the_largest_quota_is_exact_to_the_last_one() {
    Policies.of(salon).company(LARGEST);
    used(2_147_483_645L);
    Reply decision = desk.ask(appointment());
    assertThat(decision.number("quota.remaining")).isEqualTo(2);
    desk.cancel(appointment()).expect(201);
    desk.cancel(appointment()).expect(201);
    Reply refused = desk.cancel(appointment()).expect(409);
    assertThat(refused.text("code")).isEqualTo("quota_exceeded");
    assertThat(refused.number("decision.quota.used")).isEqualTo(2_147_483_647L);
    assertThat(refused.number("decision.quota.remaining")).isZero();
    await()
        .untilAsserted(() ->
            assertThat(
                    Rows.number(
                        "SELECT SUM(count) FROM appointment_modification_stats"
                            + " WHERE company_id = ?",
                        salon.companyId()))
                .isEqualTo(2_147_483_647L));
  }

  @Test
  void more_than_a_quota_can_hold_is_shown_as_it_is() {
    Policies.of(salon).company(LARGEST);
    used(9_000_000_000_000L);
    Reply decision = desk.ask(appointment());
    assertThat(decision.number("quota.used")).isEqualTo(9_000_000_000_000L);
    assertThat(decision.number("quota.remaining")).isZero();
    assertThat(Desk.reasons(decision)).containsExactly("quota_exceeded");
  }

  @Test
  void a_larger_quota_is_rejected() {
    for (String limit : new String[] {"2147483648", "9223372036854775808", "1e400", "2.5"}) {
      Reply refused =
          Policies.of(salon)
              .save(
                  "company",
                  salon.companyId(),
                  "{\"max_cancellations_per_month\":%s}".formatted(limit));
      assertThat(refused.expect(422).<String>list("errors.pointer"))
          .as(limit)
          .containsExactly("/config/max_cancellations_per_month");
    }
  }

  private long appointment() {
    return salon.appointment(START.plus(Duration.ofDays(3)));
  }

  private void used(long count) {
    Rows.update(
        """
        INSERT INTO appointment_modification_stats (company_id, customer_id, stat_type,
          period_start, period_end, count, calculated_at, created_at, updated_at)
        VALUES (?, ?, 'cancellation_count', '2026-11-17', '2026-11-17', ?, NOW(6), NOW(6), NOW(6))\
        """,
        salon.companyId(),
        salon.customerId(),
        count);
  }
}
