package dev.suite.callback.callback;

import static dev.suite.callback.callback.Requests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QueueKeyTest {
  @Test
  void earliest_deadline_comes_first_then_priority_then_id() {
    List<QueueKey> order =
        List.of(
            new QueueKey(NOW, Priority.urgent, 9),
            new QueueKey(NOW, Priority.high, 4),
            new QueueKey(NOW, Priority.high, 5),
            new QueueKey(NOW, Priority.normal, 1),
            new QueueKey(NOW.plusNanos(1_000), Priority.urgent, 2));
    long seed = System.nanoTime();
    List<QueueKey> shuffled = new ArrayList<>(order);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(shuffled.stream().sorted()).as("seed %d", seed).isEqualTo(order);
  }
}
