package dev.suite.runtime.directory.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.contracts.directory.AppointmentStatus;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import dev.suite.runtime.directory.DirectoryTable;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Records may come late, early, twice: what the platform said last is what is stored. */
@QuarkusTest
@TestProfile(RealServers.class)
class NewestVersionTest {
  private static final int ENTITIES = 30;

  @Inject Feed feed;
  @Inject Sql sql;

  @BeforeEach
  void start_empty() {
    sql.empty("waiting_events", "outbox");
  }

  @ParameterizedTest
  @EnumSource
  void whatever_the_order_an_entity_is_what_its_newest_version_says(DirectoryType type) {
    assertThat(storedAfterShuffling(type, 5)).isEqualTo("v5 ".repeat(ENTITIES));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_the_order_an_entity_whose_newest_version_is_its_deletion_stays_away(
      DirectoryType type) {
    assertThat(storedAfterShuffling(type, 6)).isEqualTo("none ".repeat(ENTITIES));
  }

  /** Versions 1, 2, 4 and 5 are rows, 3 and 6 deletions; some records come twice. */
  private String storedAfterShuffling(DirectoryType type, int newest) {
    long seed = System.nanoTime();
    System.out.printf("%s up to version %d, seed %d%n", type, newest, seed);
    Random random = new Random(seed);
    DirectoryFixture company = sql.company();
    List<String> ids = new ArrayList<>();
    List<Received> records = new ArrayList<>();
    for (int n = 0; n < ENTITIES; n++) {
      String id = newId(type);
      ids.add(id);
      for (int version = 1; version <= newest; version++) {
        records.add(record(company, type, id, version));
      }
      records.add(record(company, type, id, 1 + random.nextInt(newest)));
    }
    Collections.shuffle(records, random);
    feed.inBatches(records, random);
    feed.settle();
    assertThat(feed.waiting()).isEmpty();
    assertThat(feed.deadReasons()).isEmpty();
    StringBuilder stored = new StringBuilder();
    ids.forEach(id -> stored.append(stored(type, id)).append(' '));
    return stored.toString();
  }

  private static String newId(DirectoryType type) {
    return type == DirectoryType.branch || type == DirectoryType.staff
        ? UUID.randomUUID().toString()
        : Long.toString(DirectoryFixture.unusedId());
  }

  private static Received record(
      DirectoryFixture company, DirectoryType type, String id, int version) {
    long owner = type == DirectoryType.company ? Long.parseLong(id) : company.companyId();
    Platform platform = new Platform(owner);
    return version % 3 == 0
        ? platform.deletes(type, id, version)
        : Platform.says(row(platform, company, type, id, version));
  }

  private static DirectoryRow row(
      Platform platform, DirectoryFixture company, DirectoryType type, String id, int version) {
    return switch (type) {
      case company -> platform.company(version);
      case branch -> platform.branch(id, version);
      case service -> platform.service(Long.parseLong(id), company.branchId(), version);
      case staff -> platform.staff(id, company.branchId(), version, company.serviceId());
      case customer -> platform.customer(Long.parseLong(id), version);
      case appointment ->
          platform.appointment(
              Long.parseLong(id),
              version,
              Place.of(company),
              Platform.NOON.plusSeconds(version),
              AppointmentStatus.confirmed);
    };
  }

  /** What the columns themselves say, {@code v5} when all of them are of version 5. */
  private String stored(DirectoryType type, String id) {
    String content =
        switch (type) {
          case company -> "REPLACE(name, 'Salon ', '')";
          case appointment ->
              "CONCAT('v', TIMESTAMPDIFF(SECOND, '2026-12-01 12:00:00', starts_at))";
          default -> "name";
        };
    List<String> found =
        sql.texts(
            "SELECT IF(%1$s = CONCAT('v', version), %1$s, 'mixed'), id FROM %2$s WHERE id = ?"
                .formatted(content, DirectoryTable.of(type)),
            id);
    return found.isEmpty() ? "none" : found.getFirst();
  }
}
