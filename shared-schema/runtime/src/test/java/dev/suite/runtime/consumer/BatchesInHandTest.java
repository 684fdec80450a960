package dev.suite.runtime.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class BatchesInHandTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final BatchesInHand batches = new BatchesInHand();

  @Test
  void a_service_that_ends_finishes_what_it_has_in_hand() {
    var work = new CompletableFuture<Void>();
    var taken = take(work);
    var end = CompletableFuture.runAsync(() -> batches.finish(LONG));
    await().until(() -> !isTakingMore());
    assertThat(end).isNotDone();
    work.complete(null);
    end.join();
    taken.assertCompleted();
  }

  @Test
  void what_comes_then_is_neither_done_nor_refused() {
    batches.finish(LONG);
    take(CompletableFuture.completedFuture(null)).assertNotTerminated();
  }

  @Test
  void what_is_broken_off_then_is_not_refused() {
    var work = new CompletableFuture<Void>();
    var taken = take(work);
    batches.finish(Duration.ofMillis(1));
    work.completeExceptionally(new IllegalStateException("the pool is closed"));
    taken.assertNotTerminated();
  }

  @Test
  void what_fails_before_fails() {
    take(CompletableFuture.failedFuture(new IllegalStateException("broken")))
        .assertFailedWith(IllegalStateException.class);
    batches.finish(LONG);
  }

  private boolean isTakingMore() {
    var done = new AtomicBoolean();
    batches.take(Uni.createFrom()::voidItem).subscribe().with(_ -> done.set(true));
    return done.get();
  }

  private UniAssertSubscriber<Void> take(CompletableFuture<Void> work) {
    return batches
        .take(() -> Uni.createFrom().completionStage(work))
        .subscribe()
        .withSubscriber(UniAssertSubscriber.create());
  }
}
