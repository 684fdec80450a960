package dev.suite.runtime.directory.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.directory.AppointmentStatus;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.table.Platform.Place;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record of one company never touches what belongs to another. */
@QuarkusTest
@TestProfile(RealServers.class)
class ForeignRowsTest {
  @Inject Feed feed;
  @Inject Sql sql;

  private DirectoryFixture own;
  private DirectoryFixture other;
  private Platform platform;

  @BeforeEach
  void start_empty() {
    sql.empty("waiting_events", "outbox");
    own = sql.company();
    other = sql.company();
    platform = new Platform(own.companyId());
  }

  @Test
  void a_row_with_an_id_of_another_company_is_refused() {
    feed.says(
        platform.branch(other.branchId(), 9),
        platform.service(other.serviceId(), null, 9),
        platform.staff(other.staffId(), own.branchId(), 9),
        platform.customer(other.customerId(), 9));
    assertThat(feed.deadReasons()).hasSize(4).containsOnly("its id belongs to another company");
    assertThat(versionsOfOther()).containsOnly("1");
  }

  @Test
  void a_row_that_refers_to_another_company_is_refused() {
    Place mixed = new Place(own.branchId(), own.serviceId(), other.staffId(), own.customerId());
    Place stolen = new Place(own.branchId(), own.serviceId(), own.staffId(), other.customerId());
    feed.says(
        platform.service(DirectoryFixture.unusedId(), other.branchId(), 1),
        platform.staff(UUID.randomUUID().toString(), other.branchId(), 1),
        platform.staff(UUID.randomUUID().toString(), own.branchId(), 1, other.serviceId()),
        appointment(mixed),
        appointment(stolen));
    assertThat(feed.deadReasons())
        .containsExactly(
            "it refers to a branch of another company",
            "it refers to a branch of another company",
            "it refers to a service of another company",
            "it refers to a staff of another company",
            "it refers to a customer of another company");
  }

  @Test
  void of_two_companies_that_claim_an_id_in_one_batch_the_first_has_it() {
    long id = DirectoryFixture.unusedId();
    feed.says(platform.customer(id, 1), new Platform(other.companyId()).customer(id, 2));
    assertThat(feed.deadReasons()).containsExactly("its id belongs to another company");
    assertThat(sql.texts("SELECT company_id, id FROM customers WHERE id = ?", id))
        .containsExactly(Long.toString(own.companyId()));
  }

  @Test
  void a_deletion_with_an_id_of_another_company_is_refused() {
    feed.batch(
        platform.deletes(DirectoryType.branch, other.branchId(), 9),
        platform.deletes(DirectoryType.customer, Long.toString(other.customerId()), 9),
        platform.deletes(DirectoryType.company, Long.toString(other.companyId()), 9));
    assertThat(feed.deadReasons()).hasSize(3).containsOnly("its id belongs to another company");
    assertThat(versionsOfOther()).containsExactly("1", "1", "1", "1");
    assertThat(
            sql.texts("SELECT deleting_since, id FROM companies WHERE id = ?", other.companyId()))
        .containsExactly("null");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void a_deletion_in_nobodys_name_is_refused(long nobody) {
    feed.batch(
        new Platform(nobody).deletes(DirectoryType.customer, Long.toString(other.customerId()), 9));
    assertThat(feed.deadReasons()).singleElement().asString().startsWith("/company_id ");
    assertThat(versionsOfOther()).containsExactly("1", "1", "1", "1");
  }

  @Test
  void a_deletion_by_one_company_does_not_keep_anothers_later_row_away() {
    long id = DirectoryFixture.unusedId();
    feed.batch(platform.deletes(DirectoryType.customer, Long.toString(id), Long.MAX_VALUE));
    feed.says(new Platform(other.companyId()).customer(id, 1));
    assertThat(sql.texts("SELECT company_id, id FROM customers WHERE id = ?", id))
        .containsExactly(Long.toString(other.companyId()));
  }

  private DirectoryRow appointment(Place place) {
    return platform.appointment(
        DirectoryFixture.unusedId(), 1, place, Platform.NOON, AppointmentStatus.confirmed);
  }

  private List<String> versionsOfOther() {
    return sql.texts(
        """
        SELECT version, 'branch' FROM branches WHERE company_id = ? UNION ALL
        SELECT version, 'service' FROM services WHERE company_id = ? UNION ALL
        SELECT version, 'staff' FROM staff WHERE company_id = ? UNION ALL
        SELECT version, 'customer' FROM customers WHERE company_id = ?\
        """,
        other.companyId(),
        other.companyId(),
        other.companyId(),
        other.companyId());
  }
}
