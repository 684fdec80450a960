package dev.suite.runtime.rest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicInteger live = new AtomicInteger(1);
  private final RateLimit limit = new RateLimit(new Limits(10, 20), live::get, new Meter(nanos));

  private record Limits(long perSecond, long burst) implements RateLimit.Settings {}

  private record Meter(AtomicLong nanos) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Test
  void the_burst_passes_and_the_next_one_waits() {
    assertThat(passed(25)).isEqualTo(20);
    assertThat(limit.take(7)).isEqualTo(Duration.ofMillis(100));
  }

  @Test
  void the_rate_comes_back_with_time() {
    assertThat(passed(25)).isEqualTo(20);
    nanos.addAndGet(Duration.ofMillis(500).toNanos());
    assertThat(passed(25)).isEqualTo(5);
  }

  @Test
  void replicas_share_the_limit() {
    live.set(4);
    assertThat(passed(25)).isEqualTo(5);
  }

  @Test
  void a_new_replica_takes_its_share_of_what_is_left() {
    assertThat(passed(10)).isEqualTo(10);
    live.set(2);
    assertThat(passed(25)).isEqualTo(5);
  }

  @Test
  void a_count_of_no_replicas_is_this_one() {
    live.set(0);
    assertThat(passed(25)).isEqualTo(20);
  }

  private long passed(int requests) {
    return IntStream.range(0, requests).filter(_ -> limit.take(7).isZero()).count();
  }
}
