package dev.suite.policy.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adding seconds reads the same time as the zone's own clocks. */
class LocalClockTest {
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "America/New_York",
        "UTC"
      })
  void it_shows_what_the_clocks_of_the_zone_show(String name) {
    ZoneId zone = ZoneId.of(name);
    LocalClock clock = LocalClock.of(zone, FROM, TO);
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Instant at =
          Instant.ofEpochSecond(random.nextLong(FROM.getEpochSecond(), TO.getEpochSecond()));
      assertThat(read(clock, at))
          .as("%s at %s, seed %d", name, at, seed)
          .isEqualTo(LocalDateTime.ofInstant(at, zone));
    }
    clock
        .changes()
        .forEach(change ->
            assertThat(read(clock, change.until()))
                .isEqualTo(LocalDateTime.ofInstant(change.until(), zone)));
  }

  private static LocalDateTime read(LocalClock clock, Instant at) {
    int seconds =
        clock.changes().stream()
            .filter(change -> at.isBefore(change.until()))
            .findFirst()
            .map(LocalClock.ClockChange::seconds)
            .orElse(clock.lastSeconds());
    return LocalDateTime.ofInstant(at, ZoneOffset.ofTotalSeconds(seconds));
  }
}
