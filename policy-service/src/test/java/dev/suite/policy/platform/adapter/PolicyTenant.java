package dev.suite.policy.platform.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.api.Tenant;
import dev.suite.testkit.service.Rows;
import java.time.Duration;
import java.time.Instant;

/** A company with one of everything that this service's operations name, and nothing under way. */
final class PolicyTenant {
  private static final Instant IN_A_WEEK = START.plus(Duration.ofDays(7));

  private PolicyTenant() {}

  static Tenant open() {
    DirectoryFixture salon = SuiteOfTests.salon();
    Policies policies = Policies.of(salon);
    Tenant tenant =
        Tenant.of(salon)
            .with("policy", policies.company("{}").number("id"))
            .with("modification", cancelled(salon))
            .with("rebuild", rebuilt(policies))
            .with("appointment", salon.appointment(IN_A_WEEK));
    policies.branch("{}");
    await().until(() -> tenant.isPublished() && isCounted(salon) && isRebuilt(salon));
    return tenant;
  }

  private static long cancelled(DirectoryFixture salon) {
    return Desk.of(salon).cancel(salon.appointment(IN_A_WEEK)).number("id");
  }

  private static long rebuilt(Policies policies) {
    return policies.admin().post("/stats/rebuild", "").number("id");
  }

  private static boolean isRebuilt(DirectoryFixture salon) {
    return Rows.number(
            "SELECT COUNT(*) FROM stats_rebuilds WHERE company_id = ? AND status = 'done'",
            salon.companyId())
        == 1;
  }

  private static boolean isCounted(DirectoryFixture salon) {
    return Rows.number(
            "SELECT SUM(count) FROM appointment_modification_stats WHERE company_id = ?",
            salon.companyId())
        == 1;
  }
}
