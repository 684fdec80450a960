package dev.suite.callback.overdue.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.suite.callback.suite.Hotline;
import dev.suite.runtime.lease.Lease;
import dev.suite.runtime.lease.LeaseLostException;
import dev.suite.runtime.lease.Leases;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Rows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One replica at a time works on a company, under a lease. */
@QuarkusTest
class EscalationLeaseTest extends AtTheStart {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration NEVER = Duration.ofDays(1);

  @Inject Replicas replicas;
  @Inject Leases leases;

  private final Hotline hotline = Hotline.opened();

  @Test
  void a_replica_that_lost_its_company_writes_nothing_more() {
    hotline.hire("manager");
    long id = hotline.urgent();
    clock.advance(Duration.ofHours(3));
    long companyId = hotline.company().companyId();
    Lease former = lease("paused");
    Rows.update("UPDATE leases SET expires_at = UTC_TIMESTAMP(6) WHERE name = ?", former.name());
    lease("quick");
    assertThatExceptionOfType(LeaseLostException.class)
        .isThrownBy(() -> replicas.another().escalate(companyId, former).await().atMost(LIMIT));
    assertThat(Hotline.escalated(id)).isEmpty();
    assertThat(hotline.centre().events(id)).doesNotContain("callback_escalated");
    assertThat(Rows.number("SELECT escalation_failures FROM callback_requests WHERE id = ?", id))
        .isZero();
  }

  @Test
  void a_company_that_another_replica_works_on_is_left_to_it() {
    hotline.hire("manager");
    long id = hotline.urgent();
    clock.advance(Duration.ofHours(3));
    Lease held = lease("busy");
    replicas.another().run().await().atMost(LIMIT);
    assertThat(Hotline.escalated(id)).isEmpty();
    leases.release(held).await().atMost(LIMIT);
    replicas.another().run().await().atMost(LIMIT);
    assertThat(Hotline.escalated(id)).hasSize(1);
  }

  @Test
  void whoever_closes_a_request_comes_first_though_a_replica_is_about_to_escalate_it()
      throws Exception {
    hotline.hire("manager");
    long closing = hotline.urgent();
    long other = hotline.urgent();
    clock.advance(Duration.ofHours(3));
    try (Connection desk = Rows.connect()) {
      desk.setAutoCommit(false);
      try (var cancel =
          desk.prepareStatement("UPDATE callback_requests SET status = ? WHERE id = ?")) {
        cancel.setString(1, "cancelled");
        cancel.setLong(2, closing);
        cancel.executeUpdate();
      }
      replicas.another().run().await().atMost(LIMIT);
      assertThat(Hotline.escalated(other)).hasSize(1);
      desk.commit();
    }
    replicas.another().run().await().atMost(LIMIT);
    assertThat(Hotline.escalated(closing)).isEmpty();
    assertThat(Rows.texts("SELECT next_escalation_at FROM callback_requests WHERE id = ?", closing))
        .containsOnlyNulls();
  }

  private Lease lease(String holder) {
    return leases
        .take("escalation:" + hotline.company().companyId(), holder, NEVER)
        .await()
        .atMost(LIMIT)
        .orElseThrow();
  }
}
