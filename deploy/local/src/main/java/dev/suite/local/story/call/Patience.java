package dev.suite.local.story.call;

import dev.suite.local.Refusal;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until an answer is as expected, for what arrives by Kafka. */
public final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Patience() {}

  /** The first answer that is as wanted; refuses with the last one when the limit has passed. */
  public static Answer await(String what, Supplier<Answer> question, Predicate<Answer> wanted) {
    long end = System.nanoTime() + LIMIT.toNanos();
    Answer answer = question.get();
    while (!wanted.test(answer)) {
      if (System.nanoTime() > end) {
        throw new Refusal(
            "Waited %d s for %s; last answer of %s: %d %s"
                .formatted(LIMIT.toSeconds(), what, answer.call(), answer.status(), answer.body()));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      answer = question.get();
    }
    return answer;
  }
}
