package dev.suite.callback.intake;

import static dev.suite.callback.callback.Requests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.callback.callback.CallbackRequest;
import dev.suite.callback.callback.Priority;
import dev.suite.callback.callback.QueueKey;
import dev.suite.callback.callback.Requests;
import dev.suite.callback.callback.TimeWindow;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoalescingTest {
  private static final List<Priority> PRIORITIES = List.of(Priority.values());
  private static final TimeWindow FIRST = new TimeWindow(NOW, NOW.plusSeconds(1));
  private static final TimeWindow LATER = new TimeWindow(NOW, NOW.plusSeconds(2));

  @Test
  void the_higher_priority_and_the_earlier_deadline_win() {
    CallbackRequest open = Requests.open(1, Priority.normal, NOW, null, null);
    assertThat(Coalescing.of(open, Priority.urgent, NOW.plusSeconds(9), null, null))
        .isEqualTo(new Coalescing(Priority.urgent, NOW, null, null));
    assertThat(Coalescing.of(open, Priority.high, NOW.minusSeconds(9), null, null))
        .isEqualTo(new Coalescing(Priority.high, NOW.minusSeconds(9), null, null));
  }

  @Test
  void the_place_in_the_queue_never_gets_later() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      CallbackRequest open = Requests.open(1, priority(random), time(random), null, null);
      Coalescing joined = Coalescing.of(open, priority(random), time(random), null, null);
      assertThat(new QueueKey(joined.expiresAt(), joined.priority(), 1))
          .as("seed %d", seed)
          .isLessThanOrEqualTo(QueueKey.of(open));
    }
  }

  @Test
  void notes_are_added_and_a_window_counts_only_where_there_was_none() {
    CallbackRequest open = Requests.open(1, Priority.normal, NOW, FIRST, "asked");
    assertThat(Coalescing.of(open, Priority.normal, NOW, LATER, "asked again"))
        .isEqualTo(new Coalescing(Priority.normal, NOW, FIRST, "asked\nasked again"));
    CallbackRequest anytime = Requests.open(1, Priority.normal, NOW, null, null);
    assertThat(Coalescing.of(anytime, Priority.normal, NOW, LATER, null).window()).isEqualTo(LATER);
  }

  private static Priority priority(Random random) {
    return PRIORITIES.get(random.nextInt(PRIORITIES.size()));
  }

  private static Instant time(Random random) {
    return NOW.plusSeconds(random.nextInt(5));
  }
}
