package dev.suite.runtime.directory.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.directory.AppointmentStatus;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.table.Platform.Place;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class ParentsFirstTest {
  @Inject Feed feed;
  @Inject Sql sql;

  private final Platform platform = Platform.ofNewCompany();
  private final String branch = UUID.randomUUID().toString();

  @BeforeEach
  void start_empty() {
    sql.empty("waiting_events", "outbox");
  }

  @Test
  void a_company_may_come_in_any_order_of_its_rows() {
    long seed = System.nanoTime();
    System.out.printf("a company in any order, seed %d%n", seed);
    Random random = new Random(seed);
    for (int round = 0; round < 10; round++) {
      Platform one = Platform.ofNewCompany();
      List<Received> records =
          new ArrayList<>(wholeCompany(one).stream().map(Platform::says).toList());
      Collections.shuffle(records, random);
      records.forEach(record -> feed.batch(record));
      feed.settle();
      assertThat(counts(one.company())).containsExactly("1", "2", "3", "4", "4", "6", "4");
    }
    assertThat(feed.waiting()).isEmpty();
    assertThat(feed.deadReasons()).isEmpty();
  }

  @Test
  void a_row_waits_for_its_company_then_for_its_branch() {
    DirectoryRow staff = platform.staff(UUID.randomUUID().toString(), branch, 1);
    feed.says(staff);
    assertThat(feed.waiting()).containsExactly("company:" + platform.company());
    feed.says(platform.company(1));
    feed.settle();
    assertThat(feed.waiting()).hasSize(1);
    assertThat(stored("staff")).isZero();
    feed.says(platform.branch(branch, 1));
    feed.settle();
    assertThat(stored("staff")).isOne();
    assertThat(feed.waiting()).isEmpty();
  }

  @Test
  void a_row_may_come_with_its_parents_in_one_batch_whichever_stands_first() {
    feed.says(
        platform.staff(UUID.randomUUID().toString(), branch, 1),
        platform.branch(branch, 1),
        platform.company(1));
    assertThat(stored("staff")).isOne();
  }

  @Test
  void a_row_whose_owner_was_deleted_is_dead_unless_it_comes_again_within_a_minute() {
    feed.says(platform.company(1), platform.branch(branch, 1));
    feed.batch(platform.deletes(DirectoryType.branch, branch, 2));
    feed.says(platform.staff(UUID.randomUUID().toString(), branch, 1));
    feed.settle();
    assertThat(feed.deadReasons()).isEmpty();
    feed.losePatience();
    assertThat(feed.deadReasons()).containsExactly("its branch is deleted");
    assertThat(feed.waiting()).isEmpty();
  }

  @Test
  void a_row_that_is_read_before_its_owner_comes_again_is_kept_for_it() {
    feed.says(platform.company(1), platform.branch(branch, 1));
    feed.batch(platform.deletes(DirectoryType.branch, branch, 2));
    feed.says(platform.staff(UUID.randomUUID().toString(), branch, 1));
    feed.says(platform.branch(branch, 3));
    feed.settle();
    assertThat(stored("staff")).isOne();
    assertThat(feed.waiting()).isEmpty();
    assertThat(feed.deadReasons()).isEmpty();
  }

  @Test
  void a_row_whose_owner_comes_too_late_in_the_same_batch_is_dead_for_that_reason() {
    feed.says(platform.company(1));
    feed.batch(platform.deletes(DirectoryType.branch, branch, 5));
    feed.says(platform.branch(branch, 3), platform.staff(UUID.randomUUID().toString(), branch, 1));
    feed.losePatience();
    assertThat(feed.deadReasons()).containsExactly("its branch is deleted");
    assertThat(stored("staff")).isZero();
  }

  @Test
  void an_appointment_outlives_branch_service_and_person_but_not_its_customer() {
    DirectoryFixture company = sql.company();
    Platform own = new Platform(company.companyId());
    long appointment = company.appointment(Platform.NOON);
    feed.batch(
        own.deletes(DirectoryType.staff, company.staffId(), 2),
        own.deletes(DirectoryType.service, Long.toString(company.serviceId()), 2),
        own.deletes(DirectoryType.branch, company.branchId(), 2));
    feed.says(
        own.appointment(
            appointment, 2, Place.of(company), Platform.NOON, AppointmentStatus.completed));
    assertThat(sql.texts("SELECT status, id FROM appointments WHERE id = ?", appointment))
        .containsExactly("completed");

    feed.batch(own.deletes(DirectoryType.customer, Long.toString(company.customerId()), 2));
    assertThat(sql.number("SELECT COUNT(*) FROM appointments WHERE id = ?", appointment)).isZero();
  }

  private static List<DirectoryRow> wholeCompany(Platform one) {
    List<DirectoryRow> rows = new ArrayList<>(List.of(one.company(1)));
    String[] branches = {UUID.randomUUID().toString(), UUID.randomUUID().toString()};
    Long[] services = new Long[3];
    String[] staff = new String[4];
    for (int n = 0; n < 2; n++) {
      rows.add(one.branch(branches[n], 1));
    }
    for (int n = 0; n < 3; n++) {
      services[n] = DirectoryFixture.unusedId();
      rows.add(one.service(services[n], n == 0 ? null : branches[n - 1], 1));
    }
    for (int n = 0; n < 4; n++) {
      staff[n] = UUID.randomUUID().toString();
      rows.add(one.staff(staff[n], branches[n % 2], 1, services[n % 3]));
      long customer = DirectoryFixture.unusedId();
      rows.add(one.customer(customer, 1));
      Place place = new Place(branches[n % 2], services[n % 3], staff[n], customer);
      rows.add(appointment(one, place));
      if (n < 2) {
        rows.add(appointment(one, place));
      }
    }
    return rows;
  }

  private static DirectoryRow appointment(Platform one, Place place) {
    return one.appointment(
        DirectoryFixture.unusedId(), 1, place, Platform.NOON, AppointmentStatus.confirmed);
  }

  private List<String> counts(long company) {
    return List.of(
        "" + sql.number("SELECT COUNT(*) FROM companies WHERE id = ?", company),
        "" + stored("branches", company),
        "" + stored("services", company),
        "" + stored("staff", company),
        "" + stored("customers", company),
        "" + stored("appointments", company),
        "" + stored("staff_services", company));
  }

  private long stored(String table) {
    return stored(table, platform.company());
  }

  private long stored(String table, long company) {
    return sql.number("SELECT COUNT(*) FROM " + table + " WHERE company_id = ?", company);
  }
}
