package dev.suite.policy.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.chaos.Desk.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Customers who cancel all the while, and try again under the same key until they are told that it
 * is recorded.
 */
public final class Load {
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(20);
  private static final Duration BEFORE_THE_NEXT_BOOKING = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NO_ANSWER = 0;

  /** One answer: when it came, after how long; status 0 stands for none. */
  record Timed(long at, int status, String code, Duration took, boolean retryAfter) {
    String kind() {
      return status == NO_ANSWER ? "none" : (status + " " + code).strip();
    }
  }

  private final Desk desk;
  private final Queue<Booking> waiting;
  private final List<Thread> workers;
  private final Queue<Timed> answers = new ConcurrentLinkedQueue<>();
  private final Map<Booking, Long> recorded = new ConcurrentHashMap<>();
  private final Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();
  private volatile boolean closing;

  private Load(Desk desk, Collection<Booking> bookings, int workers) {
    this.desk = desk;
    this.waiting = new ConcurrentLinkedQueue<>(bookings);
    this.workers =
        Stream.generate(() -> Thread.ofVirtual().unstarted(this::work)).limit(workers).toList();
  }

  /** Starts to cancel these bookings, so many at a time. */
  public static Load start(Desk desk, Collection<Booking> bookings, int workers) {
    Load load = new Load(desk, bookings, workers);
    load.workers.forEach(Thread::start);
    return load;
  }

  private void work() {
    for (Booking next = next(); next != null; next = next()) {
      while (unexpected.isEmpty() && !isRecorded(next)) {
        LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
      }
      LockSupport.parkNanos(BEFORE_THE_NEXT_BOOKING.toNanos());
    }
  }

  private Booking next() {
    return closing || !unexpected.isEmpty() ? null : waiting.poll();
  }

  private boolean isRecorded(Booking booking) {
    long start = System.nanoTime();
    try {
      Answer answer = desk.cancel(booking);
      note(start, answer.status(), answer.code(), answer.retryAfter().isPresent());
      if (answer.status() == 201) {
        recorded.put(booking, answer.body().path("id").asLong());
      } else if (!asksToComeAgain(answer)) {
        unexpected.add(answer);
      }
      return answer.status() == 201;
    } catch (IOException _) {
      note(start, NO_ANSWER, "", false);
      return false;
    }
  }

  private static boolean asksToComeAgain(Answer answer) {
    return answer.status() == 503 || answer.code().equals("in_progress");
  }

  private void note(long start, int status, String code, boolean retryAfter) {
    long now = System.nanoTime();
    answers.add(new Timed(now, status, code, Duration.ofNanos(now - start), retryAfter));
  }

  /** Waits until every booking that somebody began to cancel is recorded; begins no other. */
  public Load finish() {
    closing = true;
    return finishAll();
  }

  /** Waits until every booking is recorded. */
  public Load finishAll() {
    try {
      for (Thread worker : workers) {
        assertThat(worker.join(PATIENCE)).as("all recorded in time; answers %s", kinds()).isTrue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted under load", e);
    }
    assertThat(unexpected).isEmpty();
    return this;
  }

  /** How many are recorded so far. */
  int count() {
    return recorded.size();
  }

  /** Whether it ran dry: then it was no load to the end. */
  boolean isDry() {
    return waiting.isEmpty();
  }

  /** The ids of the modifications that were acknowledged. */
  public Map<Booking, Long> recorded() {
    return Map.copyOf(recorded);
  }

  /** The answers that came between two instants of {@link System#nanoTime}. */
  List<Timed> between(long from, long to) {
    return answers.stream().filter(one -> one.at() - from >= 0 && one.at() - to < 0).toList();
  }

  /** How often each status and code came. */
  Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new TreeMap<>();
    answers.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    return kinds;
  }

  /** The time that all but so many of a hundred answers took at most. */
  static Duration percentile(Collection<Timed> answers, int percent) {
    List<Duration> sorted = answers.stream().map(Timed::took).sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
