package dev.suite.policy.resolution.cache.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.StatementLog;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What is held in memory, for whom, and how it is asked for ahead. */
@QuarkusTest
class CachedPoliciesTest {
  private static final String READS_POLICIES = "FROM companies c%policy_configurations p";

  @Inject PolicyCache cache;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);

  @Test
  void generates_unique_cache_keys() {
    DirectoryFixture other = SuiteOfTests.salon();
    policies.company("{\"hours_before\":1}");
    saveOtherType("reschedule", "{\"hours_before\":2}");
    Policies.of(other).company("{\"hours_before\":3}");
    for (int again = 0; again < 2; again++) {
      assertThat(hours(policies.effective(""))).isEqualTo(1);
      assertThat(hours(policies.admin().get("/effective-policies/reschedule"))).isEqualTo(2);
      assertThat(hours(Policies.of(other).effective(""))).isEqualTo(3);
    }
  }

  @Test
  void handles_null_parent_gracefully() {
    policies.company("{\"hours_before\":24}");
    long ofNoBranch = salon.service(null, null);
    Reply effective = policies.effective("?service_id=" + ofNoBranch).expect(200);
    assertThat(effective.<String>list("trace.scope")).containsExactly("service", "company");
    assertThat(hours(effective)).isEqualTo(24);
  }

  @Test
  void clears_specific_policy_type_only() throws Exception {
    await(cache.warm(salon.companyId()));
    try (var statements = StatementLog.of(salon.companyId())) {
      cache.clear(salon.companyId(), PolicyType.CANCELLATION);
      await(cache.of(salon.companyId(), PolicyType.RESCHEDULE));
      await(cache.of(salon.companyId(), PolicyType.RECURRING));
      assertThat(statements.count(READS_POLICIES)).isZero();
      await(cache.of(salon.companyId(), PolicyType.CANCELLATION));
      assertThat(statements.count(READS_POLICIES)).isEqualTo(1);
    }
  }

  @Test
  void clears_all_policies_when_no_type_specified() throws Exception {
    await(cache.warm(salon.companyId()));
    try (var statements = StatementLog.of(salon.companyId())) {
      cache.clear(salon.companyId());
      for (PolicyType type : PolicyType.values()) {
        await(cache.of(salon.companyId(), type));
      }
      assertThat(statements.count(READS_POLICIES)).isEqualTo(PolicyType.values().length);
    }
  }

  @Test
  void clearing_one_companys_policies_leaves_those_of_others() throws Exception {
    DirectoryFixture other = SuiteOfTests.salon();
    await(cache.warm(salon.companyId()));
    await(cache.warm(other.companyId()));
    try (var statements = StatementLog.of(other.companyId())) {
      cache.clear(salon.companyId());
      for (PolicyType type : PolicyType.values()) {
        await(cache.of(other.companyId(), type));
      }
      assertThat(statements.count(READS_POLICIES)).isZero();
    }
  }

  @Test
  void returns_entity_policies_without_hierarchy() {
    policies.company("{\"hours_before\":24}");
    policies.staff("{\"fee\":\"1.00\"}");
    Reply own = policies.admin().get(Policies.path("staff", salon.staffId())).expect(200);
    assertThat(own.value("config.hours_before")).isNull();
    assertThat(own.text("config.fee")).isEqualTo("1.00");
    policies.admin().get(Policies.path("branch", salon.branchId())).expect(404);
  }

  @Test
  void warms_cache_for_entity() throws Exception {
    try (var statements = StatementLog.of(salon.companyId())) {
      await(cache.warm(salon.companyId()));
      assertThat(statements.count(READS_POLICIES)).as("all types at once").isEqualTo(1);
      policies.effective("?staff_id=" + salon.staffId()).expect(200);
      policies.admin().get("/effective-policies/recurring").expect(200);
      assertThat(statements.count(READS_POLICIES)).isEqualTo(1);
    }
  }

  @Test
  void provides_cache_statistics() {
    unlessOthersAreRenewedMeanwhile(company -> {
      Reply before = statistics();
      Policies.of(company).effective("").expect(200);
      Reply missed = statistics();
      assertThat(missed.number("misses")).isEqualTo(before.number("misses") + 1);
      assertThat(missed.number("size")).isEqualTo(before.number("size") + 1);
      Policies.of(company).effective("").expect(200);
      Reply hit = statistics();
      assertThat(hit.number("hits")).isEqualTo(missed.number("hits") + 1);
      assertThat(hit.number("misses")).isEqualTo(missed.number("misses"));
      assertThat(hit.number("evictions")).isZero();
    });
    Client.of(salon, "reader", "agent", "service").get("/cache").expect(403);
  }

  @Test
  void an_entry_that_was_stale_is_no_hit() {
    unlessOthersAreRenewedMeanwhile(company -> {
      Policies.of(company).effective("").expect(200);
      Rows.update(
          "INSERT INTO policy_epochs (company_id, epoch) VALUES (?, 1)", company.companyId());
      Reply before = statistics();
      Policies.of(company).effective("").expect(200);
      assertThat(statistics().number("misses")).isEqualTo(before.number("misses") + 1);
      assertThat(statistics().number("hits")).isEqualTo(before.number("hits"));
    });
  }

  /** The statistics are of all companies: those that others have changed before are read ahead. */
  private static void unlessOthersAreRenewedMeanwhile(Consumer<DirectoryFixture> scenario) {
    Awaitility.await().untilAsserted(() -> scenario.accept(SuiteOfTests.salon()));
  }

  private Reply statistics() {
    return policies.admin().get("/cache").expect(200);
  }

  private void saveOtherType(String type, String config) {
    policies
        .admin()
        .put(
            "/policies/company/%d/%s".formatted(salon.companyId(), type),
            "{\"config\":%s}".formatted(config))
        .expect(201);
  }

  private static long hours(Reply effective) {
    return effective.expect(200).number("config.hours_before");
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(Duration.ofSeconds(10));
  }
}
