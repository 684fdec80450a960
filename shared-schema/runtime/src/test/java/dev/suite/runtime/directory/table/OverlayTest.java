package dev.suite.runtime.directory.table;

import static dev.suite.contracts.directory.AppointmentStatus.cancelled;
import static dev.suite.contracts.directory.AppointmentStatus.completed;
import static dev.suite.contracts.directory.AppointmentStatus.confirmed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.directory.AppointmentStatus;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.table.Platform.Place;
import dev.suite.testkit.DirectoryFixture;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was changed here lies over the platform's values until the platform shows others. */
@QuarkusTest
@TestProfile(RealServers.class)
class OverlayTest {
  private static final Instant LATER = Platform.NOON.plusSeconds(86_400);

  @Inject Feed feed;
  @Inject Sql sql;

  private Place place;
  private Platform platform;
  private long appointment;

  @BeforeEach
  void an_appointment() {
    DirectoryFixture company = sql.company();
    place = Place.of(company);
    platform = new Platform(company.companyId());
    appointment = company.appointment(Platform.NOON);
  }

  @Test
  void a_version_that_still_shows_the_old_values_leaves_a_local_cancellation() {
    cancelHere();
    says(2, Platform.NOON, confirmed);
    assertThat(overlay()).isEqualTo("cancelled null confirmed 2026-12-01T12:00");
    assertThat(row().getLong("version")).isEqualTo(2);
  }

  @Test
  void a_version_that_still_shows_the_old_values_leaves_a_local_move() {
    moveHere();
    says(2, Platform.NOON, confirmed);
    assertThat(overlay()).isEqualTo("null 2026-12-02T12:00 confirmed 2026-12-01T12:00");
  }

  @Test
  void a_version_with_another_status_rules() {
    cancelHere();
    says(2, Platform.NOON, completed);
    assertThat(overlay()).isEqualTo("null null null null");
    assertThat(row().getString("status")).isEqualTo("completed");
  }

  @Test
  void a_version_with_another_start_rules() {
    cancelHere();
    says(2, LATER, confirmed);
    assertThat(overlay()).isEqualTo("null null null null");
  }

  @Test
  void a_version_that_shows_the_same_change_takes_its_place() {
    moveHere();
    says(2, LATER, confirmed);
    assertThat(overlay()).isEqualTo("null null null null");
    assertThat(row().getLocalDateTime("starts_at")).hasToString("2026-12-02T12:00");
  }

  @Test
  void an_older_version_changes_nothing_of_a_local_change() {
    says(5, Platform.NOON, confirmed);
    cancelHere();
    says(4, LATER, completed);
    assertThat(overlay()).isEqualTo("cancelled null confirmed 2026-12-01T12:00");
    assertThat(row().getString("status")).isEqualTo("confirmed");
  }

  @Test
  void without_a_local_change_nothing_lies_over_the_platform() {
    says(2, LATER, cancelled);
    assertThat(overlay()).isEqualTo("null null null null");
  }

  private void cancelHere() {
    sql.update(
        """
        UPDATE appointments SET local_status = 'cancelled', based_on_status = status,
          based_on_starts_at = starts_at WHERE id = ?\
        """,
        appointment);
  }

  private void moveHere() {
    sql.update(
        """
        UPDATE appointments SET local_starts_at = starts_at + INTERVAL 1 DAY,
          based_on_status = status, based_on_starts_at = starts_at WHERE id = ?\
        """,
        appointment);
  }

  private void says(long version, Instant startsAt, AppointmentStatus status) {
    feed.says(platform.appointment(appointment, version, place, startsAt, status));
  }

  private Row row() {
    return sql.rows("SELECT * FROM appointments WHERE id = ?", appointment).getFirst();
  }

  private String overlay() {
    Row row = row();
    return "%s %s %s %s"
        .formatted(
            row.getString("local_status"),
            row.getLocalDateTime("local_starts_at"),
            row.getString("based_on_status"),
            row.getLocalDateTime("based_on_starts_at"));
  }
}
