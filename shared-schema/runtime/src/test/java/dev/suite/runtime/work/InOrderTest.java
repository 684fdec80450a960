package dev.suite.runtime.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderTest {
  private final List<Integer> done = new CopyOnWriteArrayList<>();

  @Test
  void a_piece_of_work_begins_when_the_one_before_it_has_ended() {
    InOrder.each(
            List.of(30, 1, 10),
            millis ->
                Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(Duration.ofMillis(millis))
                    .invoke(() -> done.add(millis)))
        .await()
        .atMost(Duration.ofSeconds(5));
    assertThat(done).containsExactly(30, 1, 10);
  }

  @Test
  void the_first_failure_ends_it() {
    Uni<Void> work =
        InOrder.all(
            List.of(
                Uni.createFrom().voidItem().invoke(() -> done.add(1)),
                Uni.createFrom().failure(new IllegalStateException("second")),
                Uni.createFrom().voidItem().invoke(() -> done.add(3))));
    assertThatThrownBy(() -> work.await().atMost(Duration.ofSeconds(5))).hasMessage("second");
    assertThat(done).containsExactly(1);
  }

  @Test
  void any_number_of_steps_leaves_the_stack_flat() {
    AtomicInteger taken = new AtomicInteger();
    try (var thread = Executors.newSingleThreadExecutor()) {
      InOrder.whileMore(() ->
              Uni.createFrom()
                  .item(() -> taken.incrementAndGet() < 50_000)
                  .runSubscriptionOn(thread))
          .await()
          .atMost(Duration.ofMinutes(1));
    }
    assertThat(taken).hasValue(50_000);
  }

  @Test
  void a_step_that_fails_is_the_last_one() {
    Uni<Void> steps =
        InOrder.whileMore(() -> {
          done.add(done.size());
          return done.size() < 3
              ? Uni.createFrom().item(true)
              : Uni.createFrom().failure(new IllegalStateException("third"));
        });
    assertThatThrownBy(() -> steps.await().atMost(Duration.ofSeconds(5))).hasMessage("third");
    assertThat(done).hasSize(3);
  }

  @Test
  void in_spite_of_a_failure_the_rest_is_done_and_the_failure_is_told() {
    Uni<Void> work =
        InOrder.eachInSpite(
            List.of(1, 2, 3),
            item ->
                item == 2
                    ? Uni.createFrom().failure(new IllegalStateException("second"))
                    : Uni.createFrom().voidItem().invoke(() -> done.add(item)));
    assertThatThrownBy(() -> work.await().atMost(Duration.ofSeconds(5)))
        .hasMessageContaining("second");
    assertThat(done).containsExactly(1, 3);
  }
}
