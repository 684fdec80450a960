package dev.suite.runtime.purge;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.runtime.database.ClockOfTests;
import dev.suite.runtime.database.Pools;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.lease.Leases;
import dev.suite.runtime.lease.Replica;
import dev.suite.runtime.work.Ticker;
import dev.suite.testkit.SettableClock;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class PurgeTest {
  private static final LocalDateTime NOW = Utc.column(ClockOfTests.START);

  @Inject
  @ReactiveDataSource(Pools.CONSUMERS)
  Pool pool;

  @Inject PurgeJob job;
  @Inject Leases leases;
  @Inject @Any Instance<PurgeRules> rules;
  @Inject SettableClock clock;
  @Inject Sql sql;

  @BeforeEach
  void start_empty() {
    clock.set(ClockOfTests.START);
    sql.empty("outbox", "idempotency_keys", "leases");
  }

  @Test
  void published_events_go_after_two_days_and_unpublished_ones_never() {
    event("young", NOW.minusDays(2));
    event("old", NOW.minusDays(2).minusSeconds(1));
    event("unpublished", null);
    sql.update("UPDATE outbox SET created_at = created_at - INTERVAL 1 YEAR");
    done(job.purge());
    assertThat(sql.texts("SELECT topic, id FROM outbox ORDER BY id"))
        .containsExactly("young", "unpublished");
  }

  @Test
  void idempotency_keys_go_after_24_hours() {
    long company = sql.company().companyId();
    key(company, "young", NOW.minusHours(24));
    key(company, "old", NOW.minusHours(24).minusSeconds(1));
    done(job.purge());
    assertThat(sql.texts("SELECT created_at, company_id FROM idempotency_keys"))
        .containsExactly(NOW.minusHours(24).toString());
  }

  @Test
  void leases_go_an_hour_after_they_ran_out() {
    lease("held", NOW.plusHours(1));
    lease("just over", NOW.minusHours(1));
    lease("long over", NOW.minusHours(1).minusSeconds(1));
    done(job.purge());
    assertThat(sql.texts("SELECT name, fence FROM leases ORDER BY name"))
        .containsExactly("held", "just over");
  }

  @Test
  void more_rows_than_one_chunk_holds_go_in_one_run() {
    sql.update(
        """
        INSERT INTO outbox (topic, headers, created_at, published_at)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
        SELECT 'many', '{}', ?, ? FROM n JOIN (SELECT 1 UNION SELECT 2 UNION SELECT 3) three\
        """,
        NOW.minusDays(3),
        NOW.minusDays(3));
    assertThat(sql.number("SELECT COUNT(*) FROM outbox")).isEqualTo(2_700);
    done(job.purge());
    assertThat(sql.number("SELECT COUNT(*) FROM outbox")).isZero();
  }

  @Test
  void of_two_replicas_one_purges() {
    event("old", NOW.minusDays(3));
    sql.update("UPDATE leases SET expires_at = UTC_TIMESTAMP(6) WHERE name = 'purge'");
    done(leases.take("purge", "another replica", Duration.ofMinutes(5)));
    Cancellable ticking = Ticker.every(Duration.ofMillis(100), "Purging", here()::run);
    await().during(Duration.ofMillis(400)).until(() -> events() == 1);

    sql.update("UPDATE leases SET expires_at = UTC_TIMESTAMP(6) WHERE name = 'purge'");
    await().until(() -> events() == 0);
    ticking.cancel();
  }

  private PurgeJob here() {
    return new PurgeJob(pool, leases, new Replica(), rules, clock, Duration.ofMinutes(5));
  }

  private long events() {
    return sql.number("SELECT COUNT(*) FROM outbox");
  }

  private void event(String topic, LocalDateTime published) {
    sql.update("INSERT INTO outbox (topic, headers, created_at) VALUES (?, '{}', ?)", topic, NOW);
    if (published != null) {
      sql.update("UPDATE outbox SET published_at = ? WHERE topic = ?", published, topic);
    }
  }

  private void key(long company, String hash, LocalDateTime created) {
    sql.update(
        "INSERT INTO idempotency_keys (company_id, key_hash, request_hash, created_at) VALUES (?, ?, 'r', ?)",
        company,
        hash,
        created);
  }

  private void lease(String name, LocalDateTime end) {
    sql.update(
        "INSERT INTO leases (name, holder, fence, expires_at) VALUES (?, 'x', 1, ?)", name, end);
  }
}
