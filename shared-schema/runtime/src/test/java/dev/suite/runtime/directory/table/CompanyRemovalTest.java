package dev.suite.runtime.directory.table;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.removal.CompanyRemoval;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class CompanyRemovalTest {
  private static final List<String> TABLES =
      List.of(
          "branches",
          "services",
          "staff",
          "staff_services",
          "customers",
          "appointments",
          "idempotency_keys");

  @Inject Feed feed;
  @Inject CompanyRemoval removal;
  @Inject StoredCompanies companies;
  @Inject Sql sql;

  private DirectoryFixture company;
  private Platform platform;

  @BeforeEach
  void a_company_with_rows_in_every_table() {
    sql.empty("waiting_events", "outbox");
    company = sql.company();
    platform = new Platform(company.companyId());
    company.appointment(Platform.NOON);
    sql.update(
        "INSERT INTO staff_services (staff_id, service_id, company_id) VALUES (?, ?, ?)",
        company.staffId(),
        company.serviceId(),
        company.companyId());
    sql.update(
        "INSERT INTO idempotency_keys (company_id, key_hash, request_hash, created_at) VALUES (?,"
            + " 'k', 'r', UTC_TIMESTAMP(6))",
        company.companyId());
  }

  @Test
  void a_deleted_company_is_gone_for_every_caller_before_its_rows_are() {
    feed.batch(deletion(2));
    companies.forget();
    assertThat(done(companies.exists(company.companyId()))).isFalse();
    assertThat(rowsLeft()).isEqualTo(TABLES.size());
  }

  @Test
  void all_of_its_rows_go_however_many_and_nobody_elses() {
    long other = sql.company().companyId();
    sql.update(
        """
        INSERT INTO customers (id, company_id, name, version, updated_at)
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
        SELECT ? + a.i * 1000 + b.i, ?, 'Ada', 1, UTC_TIMESTAMP(6)
        FROM n a JOIN n b WHERE a.i <= 5\
        """,
        DirectoryFixture.unusedId() + (1L << 42),
        company.companyId());
    assertThat(
            sql.number("SELECT COUNT(*) FROM customers WHERE company_id = ?", company.companyId()))
        .isEqualTo(4_501);
    feed.batch(deletion(2));
    done(removal.run());
    assertThat(rowsLeft()).isZero();
    assertThat(sql.number("SELECT COUNT(*) FROM companies WHERE id = ?", company.companyId()))
        .isZero();
    assertThat(sql.number("SELECT COUNT(*) FROM customers WHERE company_id = ?", other)).isOne();
  }

  @Test
  void its_sent_events_go_and_the_company_after_the_last_of_them() {
    event("UTC_TIMESTAMP(6)");
    event("NULL");
    feed.batch(deletion(2));
    done(removal.run());
    assertThat(count("outbox", "company_id")).isOne();
    assertThat(count("companies", "id")).isOne();

    sql.update(
        "UPDATE outbox SET published_at = UTC_TIMESTAMP(6) WHERE company_id = ?",
        company.companyId());
    done(removal.run());
    assertThat(count("outbox", "company_id")).isZero();
    assertThat(count("companies", "id")).isZero();
  }

  /** An event of the company on a topic that is not there. */
  private void event(String publishedAt) {
    sql.update(
        """
        INSERT INTO outbox (company_id, topic, headers, created_at, published_at)
        VALUES (?, 'nowhere', '{}', UTC_TIMESTAMP(6), %s)\
        """
            .formatted(publishedAt),
        company.companyId());
  }

  private long count(String table, String column) {
    return sql.number(
        "SELECT COUNT(*) FROM %s WHERE %s = ?".formatted(table, column), company.companyId());
  }

  @Test
  void several_replicas_may_remove_at_once() {
    feed.batch(deletion(2));
    done(Uni.join().all(removal.run(), removal.run(), removal.run()).andFailFast());
    assertThat(rowsLeft()).isZero();
  }

  @Test
  void an_older_deletion_does_nothing() {
    feed.says(platform.company(5));
    feed.batch(deletion(4));
    done(removal.run());
    assertThat(rowsLeft()).isEqualTo(TABLES.size());
  }

  @Test
  void an_older_row_does_not_bring_it_back() {
    feed.batch(deletion(5));
    done(removal.run());
    feed.says(platform.company(4));
    feed.settle();
    assertThat(done(companies.exists(company.companyId()))).isFalse();
  }

  @Test
  void a_company_that_comes_again_during_its_removal_waits_with_its_rows_and_starts_empty() {
    feed.batch(deletion(2));
    feed.says(platform.company(3));
    String branch = UUID.randomUUID().toString();
    feed.says(platform.branch(branch, 1));
    assertThat(rowsLeft()).isEqualTo(TABLES.size());
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(
            sql.texts("SELECT id, version FROM branches WHERE company_id = ?", company.companyId()))
        .containsExactly(branch);
    assertThat(rowsLeft()).isOne();
  }

  @Test
  void a_company_that_is_deleted_and_comes_again_in_one_batch_starts_empty_too() {
    String branch = UUID.randomUUID().toString();
    feed.batch(
        deletion(2), Platform.says(platform.company(3)), Platform.says(platform.branch(branch, 1)));
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(
            sql.texts("SELECT id, version FROM branches WHERE company_id = ?", company.companyId()))
        .containsExactly(branch);
    assertThat(rowsLeft()).isOne();
  }

  @Test
  void rows_of_a_company_under_removal_that_does_not_come_again_are_dead_in_the_end() {
    feed.batch(deletion(2));
    feed.says(platform.branch(UUID.randomUUID().toString(), 1));
    feed.settle();
    feed.losePatience();
    assertThat(feed.deadReasons()).containsExactly("its company is deleted");
    assertThat(feed.waiting()).isEmpty();
  }

  @Test
  void rows_that_are_read_before_their_company_comes_again_are_kept_for_it() {
    feed.batch(deletion(2));
    feed.settle();
    String branch = UUID.randomUUID().toString();
    feed.says(platform.branch(branch, 1));
    feed.settle();
    feed.says(platform.company(3));
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(
            sql.texts("SELECT id, version FROM branches WHERE company_id = ?", company.companyId()))
        .containsExactly(branch);
  }

  private Received deletion(long version) {
    return platform.deletes(DirectoryType.company, Long.toString(company.companyId()), version);
  }

  /** In how many tables the company has rows. */
  private long rowsLeft() {
    return TABLES.stream()
        .filter(table ->
            sql.number(
                    "SELECT COUNT(*) FROM " + table + " WHERE company_id = ?", company.companyId())
                > 0)
        .count();
  }
}
