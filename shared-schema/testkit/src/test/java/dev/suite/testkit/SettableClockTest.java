package dev.suite.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettableClockTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void it_stands_still_until_it_is_moved() {
    var clock = new SettableClock(NOON);
    assertThat(clock.instant()).isEqualTo(NOON);
    clock.advance(Duration.ofMinutes(90));
    assertThat(clock.instant()).isEqualTo("2026-11-20T13:30:00Z");
    clock.set(NOON);
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void no_step_of_several_threads_is_lost() throws InterruptedException {
    var clock = new SettableClock(NOON);
    Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; i++) {
      threads[i] = Thread.startVirtualThread(() -> tick(clock, 1_000));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(8_000));
  }

  private static void tick(SettableClock clock, int times) {
    for (int i = 0; i < times; i++) {
      clock.advance(Duration.ofSeconds(1));
    }
  }
}
