package dev.suite.policy.resolution.cache.adapter;

import static dev.suite.policy.suite.SuiteOfTests.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Resolution;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.suite.Policies;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.service.AtTheStart;
import dev.suite.testkit.service.Client;
import dev.suite.testkit.service.Rows;
import dev.suite.testkit.service.StatementLog;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What was in force at an instant of the past, and what will be. */
@QuarkusTest
class PolicyHistoryTest extends AtTheStart {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject PolicyHistory history;
  @Inject Pool pool;

  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Policies policies = Policies.of(salon);
  private final Client admin = policies.admin().with("If-Match", "*");
  private final String path = Policies.path("company", salon.companyId());
  private final Chain chain =
      Chain.of(
          new Scope(ScopeType.COMPANY, "" + salon.companyId()),
          new Scope(ScopeType.BRANCH, salon.branchId()));

  @Test
  void each_instant_has_the_versions_that_were_in_force_then() {
    policies.company("{\"hours_before\":1}");
    clock.advance(HOUR);
    save(2);
    clock.advance(HOUR);
    long branch = policies.branch("{\"hours_before\":3}").number("id");
    clock.advance(HOUR);
    admin.delete(Policies.path("branch", salon.branchId())).expect(204);
    clock.advance(HOUR);
    policies.branch("{\"hours_before\":4}");

    assertThat(at(START.minusNanos(1_000)).source()).isEmpty();
    assertHours(START, 1);
    assertHours(START.plus(HOUR), 2);
    assertHours(START.plus(HOUR.multipliedBy(2)), 3);
    assertThat(at(START.plus(HOUR.multipliedBy(2))).source().orElseThrow().id()).isEqualTo(branch);
    assertHours(START.plus(HOUR.multipliedBy(3)), 2);
    assertHours(START.plus(HOUR.multipliedBy(4)), 4);
  }

  @Test
  void what_waits_is_in_force_from_its_beginning_unless_it_was_replaced_before() {
    policies.company("{\"hours_before\":1}");
    saveFrom(2, START.plus(HOUR));
    saveFrom(3, START.plus(HOUR.multipliedBy(2)));
    assertHours(START.plus(HOUR), 1);
    assertHours(START.plus(HOUR.multipliedBy(2)), 3);
    clock.set(START.plus(HOUR.multipliedBy(3)));
    admin.delete(path).expect(204);
    assertHours(START.plus(HOUR.multipliedBy(2)), 3);
    assertThat(at(clock.instant()).source()).isEmpty();
  }

  @Test
  void it_is_read_once_until_a_policy_changes() throws Exception {
    policies.company("{\"hours_before\":1}");
    assertHours(START, 1);
    try (var statements = StatementLog.of(salon.companyId())) {
      assertHours(START, 1);
      assertThat(statements.count("policy_configuration_versions v")).isZero();
      clock.advance(HOUR);
      save(2);
      assertHours(clock.instant(), 2);
      assertThat(statements.count("policy_configuration_versions v")).isEqualTo(1);
    }
  }

  @Test
  void a_transaction_reads_it_by_itself_where_memory_has_an_older_epoch() {
    policies.company("{\"hours_before\":1}");
    assertHours(START, 1);
    clock.advance(HOUR);
    save(2);
    Resolution read =
        pool.withTransaction(tx ->
                history.resolveAt(
                    tx,
                    salon.companyId(),
                    epoch(),
                    PolicyType.CANCELLATION,
                    chain,
                    clock.instant()))
            .await()
            .atMost(PATIENCE);
    assertThat(read.config()).containsEntry("hours_before", 2);
  }

  @Test
  void a_company_without_policies_has_an_empty_past() {
    assertThat(at(START).source()).isEmpty();
  }

  private void save(int hours) {
    admin.put(path, "{\"config\":{\"hours_before\":%d}}".formatted(hours)).expect(200);
  }

  private void saveFrom(int hours, Instant from) {
    admin
        .put(
            path,
            "{\"config\":{\"hours_before\":%d},\"effective_from\":\"%s\"}".formatted(hours, from))
        .expect(200);
  }

  private void assertHours(Instant instant, int hours) {
    assertThat(at(instant).config()).containsEntry("hours_before", hours);
  }

  private Resolution at(Instant instant) {
    return history
        .resolveAt(salon.companyId(), epoch(), PolicyType.CANCELLATION, chain, instant)
        .await()
        .atMost(PATIENCE);
  }

  private long epoch() {
    return Rows.number("SELECT epoch FROM policy_epochs WHERE company_id = ?", salon.companyId());
  }
}
