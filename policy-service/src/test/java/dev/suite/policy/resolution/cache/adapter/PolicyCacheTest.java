package dev.suite.policy.resolution.cache.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.Reply;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.StatementLog;
import dev.suite.testkit.service.Together;
import dev.suite.testkit.service.TopicOfTests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PolicyCacheTest {
  private static final String READS_POLICIES = "FROM companies c%policy_configurations p";

  @Inject PolicyCache cache;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);

  @Test
  void uses_cache_on_second_call() throws Exception {
    insertedByAnotherReplica();
    try (var statements = StatementLog.of(salon.companyId())) {
      Reply first = policies.effective("").expect(200);
      Reply second = policies.effective("").expect(200);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(statements.count(READS_POLICIES)).isEqualTo(1);
    }
  }

  @Test
  void caches_resolved_policies() throws Exception {
    insertedByAnotherReplica();
    Desk desk = Desk.of(salon);
    long appointment = salon.appointment(SuiteOfTests.START.plusSeconds(86_400));
    desk.ask(appointment).expect(200);
    try (var statements = StatementLog.of(salon.companyId())) {
      desk.ask(appointment).expect(200);
      assertThat(statements.count("appointment_modification_stats")).isEqualTo(1);
      assertThat(statements.count(READS_POLICIES)).isZero();
    }
  }

  @Test
  void a_hundred_misses_at_once_make_one_query() throws Exception {
    insertedByAnotherReplica();
    try (var statements = StatementLog.of(salon.companyId())) {
      List<Integer> statuses = Together.run(100, () -> policies.effective("").status());
      assertThat(statuses).hasSize(100).containsOnly(200);
      assertThat(statements.count(READS_POLICIES)).isEqualTo(1);
    }
  }

  @Test
  void a_hundred_that_find_it_stale_make_one_query() throws Exception {
    insertedByAnotherReplica();
    policies.effective("").expect(200);
    try (var statements = StatementLog.of(salon.companyId())) {
      changedByAnotherReplica();
      List<Long> hours =
          Together.run(100, () -> policies.effective("").number("config.hours_before"));
      assertThat(hours).hasSize(100).containsOnly(36L);
      assertThat(statements.count(READS_POLICIES)).isEqualTo(1);
    }
  }

  @Test
  void clears_cache_when_policy_updated() {
    String tag = policies.company("{\"hours_before\":24}").header("ETag");
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(24);
    policies
        .admin()
        .with("If-Match", tag)
        .put(Policies.path("company", salon.companyId()), "{\"config\":{\"hours_before\":36}}")
        .expect(200);
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(36);
  }

  @Test
  void what_another_replica_changed_is_seen_also_before_it_says_so() {
    policies.company("{\"hours_before\":24}");
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(24);
    changedByAnotherReplica();
    assertThat(policies.effective("").number("config.hours_before")).isEqualTo(36);
  }

  @Test
  void a_replica_reads_ahead_what_another_says_it_has_changed() {
    long id = policies.company("{\"hours_before\":24}").number("id");
    policies.effective("").expect(200);
    changedByAnotherReplica();
    TopicOfTests.send(
        "policy_changed",
        "" + salon.companyId(),
        Map.of(),
        """
        {"company_id":%d,"scope":"company","scope_id":"%1$d","policy_type":"cancellation",
         "policy_id":%d,"version":2}
        """
            .formatted(salon.companyId(), id));
    Scope company = new Scope(ScopeType.COMPANY, "" + salon.companyId());
    await()
        .untilAsserted(() ->
            assertThat(
                    cache
                        .of(salon.companyId(), PolicyType.CANCELLATION)
                        .await()
                        .atMost(Duration.ofSeconds(5))
                        .resolve(Chain.of(company), SuiteOfTests.START)
                        .config())
                .containsEntry("hours_before", 36));
  }

  @Test
  void a_decision_sees_what_another_replica_changed_also_before_it_says_so() {
    policies.company("{\"hours_before\":24}");
    policies.effective("").expect(200);
    long appointment = salon.appointment(SuiteOfTests.START.plusSeconds(86_400));
    changedByAnotherReplica();
    Reply decision =
        policies
            .admin()
            .post(
                "/decisions",
                "{\"action\":\"cancel\",\"appointment_id\":%d}".formatted(appointment));
    assertThat(decision.expect(200).number("notice.required_hours")).isEqualTo(36);
  }

  private void insertedByAnotherReplica() {
    Rows.update(
        """
        INSERT INTO policy_configurations (company_id, configurable_type, configurable_id,
          policy_type, config, is_override, version, created_at, updated_at)
        VALUES (?, 'company', ?, 'cancellation', '{"hours_before":24}', FALSE, 1, NOW(6), NOW(6))
        """,
        salon.companyId(),
        "" + salon.companyId());
  }

  private void changedByAnotherReplica() {
    Rows.update(
        "UPDATE policy_configurations SET config = '{\"hours_before\":36}', version = 2"
            + " WHERE company_id = ?",
        salon.companyId());
    Rows.update(
        "INSERT INTO policy_epochs (company_id, epoch) VALUES (?, 1)"
            + " ON DUPLICATE KEY UPDATE epoch = epoch + 1",
        salon.companyId());
  }
}
