package dev.suite.testkit.chaos;

import static org.assertj.core.api.Assertions.assertThat;

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
 * Callers who ask for one thing after the other, each again until they are told that it is done.
 *
 * @param <T> what is asked for
 */
public final class Load<T> {
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(20);
  private static final Duration HARDLY_ANY = Duration.ofMillis(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int NO_ANSWER = 0;

  /** How something is asked for: the same thing always in the same words and under the same key. */
  public interface Call<T> {
    /**
     * Asks for it.
     *
     * @throws IOException when there was no answer: it may or may not be done
     */
    Answer ask(T one) throws IOException;
  }

  /** One answer: when it came, after how long; status 0 stands for none. */
  public record Timed(long at, int status, String code, Duration took, boolean retryAfter) {
    long asked() {
      return at - took.toNanos();
    }

    String kind() {
      return status == NO_ANSWER ? "none" : (status + " " + code).strip();
    }
  }

  private final Call<T> call;
  private final Queue<T> waiting;
  private final Duration pause;
  private final List<Thread> workers;
  private final Queue<Timed> answers = new ConcurrentLinkedQueue<>();
  private final Map<T, Long> recorded = new ConcurrentHashMap<>();
  private final Queue<Answer> unexpected = new ConcurrentLinkedQueue<>();
  private volatile boolean closing;

  private Load(Call<T> call, Collection<T> wanted, int workers, Duration pause) {
    this.call = call;
    this.waiting = new ConcurrentLinkedQueue<>(wanted);
    this.pause = pause;
    this.workers =
        Stream.generate(() -> Thread.ofVirtual().unstarted(this::work)).limit(workers).toList();
  }

  /** Starts to ask for these, so many at a time, with hardly a pause. */
  public static <T> Load<T> start(Call<T> call, Collection<T> wanted, int workers) {
    return start(call, wanted, workers, HARDLY_ANY);
  }

  /** Starts to ask for these, so many at a time; each caller pauses before the next. */
  public static <T> Load<T> start(Call<T> call, Collection<T> wanted, int workers, Duration pause) {
    Load<T> load = new Load<>(call, wanted, workers, pause);
    load.workers.forEach(Thread::start);
    return load;
  }

  private void work() {
    for (T next = next(); next != null; next = next()) {
      while (unexpected.isEmpty() && !isDone(next)) {
        LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private T next() {
    return closing || !unexpected.isEmpty() ? null : waiting.poll();
  }

  private boolean isDone(T one) {
    long start = System.nanoTime();
    try {
      Answer answer = call.ask(one);
      note(start, answer.status(), answer.code(), answer.retryAfter().isPresent());
      if (answer.isSuccess()) {
        recorded.put(one, answer.body().path("id").asLong());
      } else if (!answer.asksToComeAgain()) {
        unexpected.add(answer);
      }
      return answer.isSuccess();
    } catch (IOException _) {
      note(start, NO_ANSWER, "", false);
      return false;
    }
  }

  private void note(long start, int status, String code, boolean retryAfter) {
    long now = System.nanoTime();
    answers.add(new Timed(now, status, code, Duration.ofNanos(now - start), retryAfter));
  }

  /** Waits until all that somebody began to ask for is done; begins with nothing else. */
  public Load<T> finish() {
    closing = true;
    return finishAll();
  }

  /** Waits until all is done. */
  public Load<T> finishAll() {
    try {
      for (Thread worker : workers) {
        assertThat(worker.join(PATIENCE)).as("all done in time; answers %s", kinds()).isTrue();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted under load", e);
    }
    assertThat(unexpected).isEmpty();
    return this;
  }

  /** How many are done so far. */
  public int count() {
    return recorded.size();
  }

  /** Whether it ran dry: then it was no load to the end. */
  public boolean isDry() {
    return waiting.isEmpty();
  }

  /** What is done, with the ids that were told; 0 where none was. */
  public Map<T, Long> recorded() {
    return Map.copyOf(recorded);
  }

  /** The answers to what was asked and answered between two instants of {@link System#nanoTime}. */
  public List<Timed> between(long from, long to) {
    return answers.stream().filter(one -> one.asked() - from >= 0 && one.at() - to < 0).toList();
  }

  /** How often each status and code came, {@code none} for no answer. */
  public Map<String, Integer> kinds() {
    Map<String, Integer> kinds = new TreeMap<>();
    answers.forEach(one -> kinds.merge(one.kind(), 1, Integer::sum));
    return kinds;
  }

  /** The time that all but so many of a hundred answers took at most. */
  public static Duration percentile(Collection<Timed> answers, int percent) {
    List<Duration> sorted = answers.stream().map(Timed::took).sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
