package dev.suite.runtime.directory.table;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.removal.CompanyRemoval;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class CompanyComesAgainTest {
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
  void an_older_row_does_not_bring_it_back() {
    feed.batch(company.deletion(5));
    done(removal.run());
    feed.says(company.platform().company(4));
    feed.settle();
    assertThat(done(companies.exists(company.id()))).isFalse();
  }

  @Test
  void a_company_that_comes_again_during_its_removal_waits_with_its_rows_and_starts_empty() {
    feed.batch(company.deletion(2));
    feed.says(company.platform().company(3));
    String branch = UUID.randomUUID().toString();
    feed.says(company.platform().branch(branch, 1));
    assertThat(company.tablesLeft()).isEqualTo(FullCompany.TABLES);
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(company.branches()).containsExactly(branch);
    assertThat(company.tablesLeft()).isOne();
  }

  @Test
  void a_company_that_is_deleted_and_comes_again_in_one_batch_starts_empty_too() {
    String branch = UUID.randomUUID().toString();
    feed.batch(
        company.deletion(2),
        Platform.says(company.platform().company(3)),
        Platform.says(company.platform().branch(branch, 1)));
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(company.branches()).containsExactly(branch);
    assertThat(company.tablesLeft()).isOne();
  }

  @Test
  void rows_of_a_company_under_removal_that_does_not_come_again_are_dead_in_the_end() {
    feed.batch(company.deletion(2));
    feed.says(company.platform().branch(UUID.randomUUID().toString(), 1));
    feed.settle();
    feed.losePatience();
    assertThat(feed.deadReasons()).containsExactly("its company is deleted");
    assertThat(feed.waiting()).isEmpty();
  }

  @Test
  void rows_that_are_read_before_their_company_comes_again_are_kept_for_it() {
    feed.batch(company.deletion(2));
    feed.settle();
    String branch = UUID.randomUUID().toString();
    feed.says(company.platform().branch(branch, 1));
    feed.settle();
    feed.says(company.platform().company(3));
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    assertThat(company.branches()).containsExactly(branch);
  }
}
