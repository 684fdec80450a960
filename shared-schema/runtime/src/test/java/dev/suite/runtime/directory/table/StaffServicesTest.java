package dev.suite.runtime.directory.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class StaffServicesTest {
  @Inject Feed feed;
  @Inject Sql sql;

  private DirectoryFixture company;
  private Platform platform;
  private long cut;
  private long colour;

  @BeforeEach
  void a_person_and_two_services() {
    sql.empty("waiting_events", "outbox");
    company = sql.company();
    platform = new Platform(company.companyId());
    cut = company.serviceId();
    colour = company.service(company.branchId(), BigDecimal.TEN);
  }

  @Test
  void a_person_is_an_expert_in_the_services_of_the_newest_version() {
    says(2, cut, colour);
    assertThat(links()).containsExactly("" + cut, "" + colour);
    says(3, colour);
    assertThat(links()).containsExactly("" + colour);
    says(4);
    assertThat(links()).isEmpty();
  }

  @Test
  void an_older_version_changes_no_service() {
    says(5, cut);
    says(4, colour);
    assertThat(links()).containsExactly("" + cut);
  }

  @Test
  void a_person_waits_for_a_service_that_is_still_to_come() {
    long coming = DirectoryFixture.unusedId();
    says(2, cut, coming);
    assertThat(feed.waiting()).containsExactly("service:" + coming);
    feed.says(platform.service(coming, null, 1));
    feed.settle();
    assertThat(links()).containsExactly("" + cut, "" + coming);
  }

  @Test
  void a_service_that_is_deleted_keeps_nobody_waiting() {
    feed.batch(platform.deletes(DirectoryType.service, "" + colour, 2));
    says(2, cut, colour);
    assertThat(feed.waiting()).isEmpty();
    assertThat(links()).containsExactly("" + cut);
  }

  private void says(long version, Long... services) {
    feed.says(platform.staff(company.staffId(), company.branchId(), version, services));
  }

  private List<String> links() {
    return sql.texts(
        "SELECT service_id, staff_id FROM staff_services WHERE staff_id = ? ORDER BY service_id",
        company.staffId());
  }
}
