package dev.suite.runtime.directory.table;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.removal.CompanyRemoval;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class CompanyRemovalTest {
  @Inject Feed feed;
  @Inject CompanyRemoval removal;
  @Inject StoredCompanies companies;
  @Inject Sql sql;

  private FullCompany company;

  @BeforeEach
  void a_company_with_rows_in_every_table() {
    sql.empty("waiting_events", "outbox");
    company = FullCompany.in(sql);
  }

  @Test
  void a_deleted_company_is_gone_for_every_caller_before_its_rows_are() {
    feed.batch(company.deletion(2));
    companies.forget();
    assertThat(done(companies.exists(company.id()))).isFalse();
    assertThat(company.tablesLeft()).isEqualTo(FullCompany.TABLES);
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
        company.id());
    assertThat(company.count("customers", "company_id")).isEqualTo(4_501);
    feed.batch(company.deletion(2));
    done(removal.run());
    assertThat(company.tablesLeft()).isZero();
    assertThat(company.count("companies", "id")).isZero();
    assertThat(sql.number("SELECT COUNT(*) FROM customers WHERE company_id = ?", other)).isOne();
  }

  @Test
  void its_sent_events_go_and_the_company_after_the_last_of_them() {
    event("UTC_TIMESTAMP(6)");
    event("NULL");
    feed.batch(company.deletion(2));
    done(removal.run());
    assertThat(company.count("outbox", "company_id")).isOne();
    assertThat(company.count("companies", "id")).isOne();

    sql.update(
        "UPDATE outbox SET published_at = UTC_TIMESTAMP(6) WHERE company_id = ?", company.id());
    done(removal.run());
    assertThat(company.count("outbox", "company_id")).isZero();
    assertThat(company.count("companies", "id")).isZero();
  }

  /** An event of the company on a topic that is not there. */
  private void event(String publishedAt) {
    sql.update(
        """
        INSERT INTO outbox (company_id, topic, headers, created_at, published_at)
        VALUES (?, 'nowhere', '{}', UTC_TIMESTAMP(6), %s)\
        """
            .formatted(publishedAt),
        company.id());
  }

  @Test
  void several_replicas_may_remove_at_once() {
    feed.batch(company.deletion(2));
    done(Uni.join().all(removal.run(), removal.run(), removal.run()).andFailFast());
    assertThat(company.tablesLeft()).isZero();
  }

  @Test
  void an_older_deletion_does_nothing() {
    feed.says(company.platform().company(5));
    feed.batch(company.deletion(4));
    done(removal.run());
    assertThat(company.tablesLeft()).isEqualTo(FullCompany.TABLES);
  }
}
