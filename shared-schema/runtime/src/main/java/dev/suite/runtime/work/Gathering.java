package dev.suite.runtime.work;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;

/**
 * Lets questions of several requests share a statement. One that comes alone is asked at once and
 * waits for nobody; those that come while it is on its way go together in the next statement, so
 * that under load many share a round trip and what it costs to plan. Each event loop gathers for
 * itself: no answer has to find its way to another thread. A question that has waited for too long,
 * or comes where too many wait, fails with 503.
 *
 * @param <K> the kind: what all questions of one statement have in common
 * @param <Q> a question, equal for the same one alone
 * @param <A> its answer
 */
public final class Gathering<K, Q, A> {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final int most;
  private final LongSupplier nanos;
  private final BiFunction<K, List<Q>, Uni<Map<Q, A>>> source;
  private final Map<Place<K>, WaitingLine<Q, A>> lines = new ConcurrentHashMap<>();

  private record Place<K>(Thread loop, K kind) {}

  /**
   * Gathers.
   *
   * @param most questions asked at once
   * @param source answers several of a kind; those without an answer are left out
   */
  public Gathering(int most, BiFunction<K, List<Q>, Uni<Map<Q, A>>> source) {
    this(most, System::nanoTime, source);
  }

  Gathering(int most, LongSupplier nanos, BiFunction<K, List<Q>, Uni<Map<Q, A>>> source) {
    this.most = most;
    this.nanos = nanos;
    this.source = source;
  }

  /**
   * Asks.
   *
   * @return null where there is no answer; a failure is that of all that were asked with it; 503
   *     for who cannot be asked for within 5 s
   */
  public Uni<A> ask(K kind, Q question) {
    return Uni.createFrom()
        .emitter(emitter -> {
          Place<K> place = new Place<>(Thread.currentThread(), kind);
          WaitingLine<Q, A> line =
              lines.computeIfAbsent(place, _ -> new WaitingLine<>(most, PATIENCE));
          var one =
              new WaitingLine.Waiting<Q, A>(
                  question, Vertx.currentContext(), emitter, nanos.getAsLong());
          emitter.onTermination(one::leave);
          line.add(one);
          send(place, line);
        });
  }

  private void send(Place<K> place, WaitingLine<Q, A> line) {
    List<WaitingLine.Waiting<Q, A>> together = line.next(nanos.getAsLong());
    if (!together.isEmpty()) {
      together.getFirst().run(() -> send(place, line, together));
    }
  }

  private void send(
      Place<K> place, WaitingLine<Q, A> line, List<WaitingLine.Waiting<Q, A>> together) {
    List<Q> questions = together.stream().map(WaitingLine.Waiting::question).distinct().toList();
    Uni.createFrom()
        .deferred(() -> source.apply(place.kind(), questions))
        .onTermination()
        .invoke(() -> goOn(place, line))
        .subscribe()
        .with(
            answers -> together.forEach(one -> one.answer(answers.get(one.question()))),
            failure -> together.forEach(one -> one.fail(failure)));
  }

  private void goOn(Place<K> place, WaitingLine<Q, A> line) {
    if (line.arrived()) {
      lines.remove(place, line);
    } else {
      send(place, line);
    }
  }
}
