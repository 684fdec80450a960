package dev.suite.runtime.work;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * Asks the database at once what several requests want to know of one kind. A request alone is
 * asked for at once and waits for nobody; those that come while it is on its way go together with
 * the next, so that under load many share a round trip and what it costs to plan a statement. Each
 * event loop gathers for itself: no answer has to find its way to another thread.
 *
 * @param <K> the kind: what all questions of one statement have in common
 * @param <Q> a question, equal for the same one alone
 * @param <A> its answer
 */
public final class Gathering<K, Q, A> {
  private final int most;
  private final BiFunction<K, List<Q>, Uni<Map<Q, A>>> source;
  private final Map<Place<K>, Line<Q, A>> lines = new ConcurrentHashMap<>();

  private record Place<K>(Thread loop, K kind) {}

  private static final class Line<Q, A> {
    private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
    private boolean underway;

    /** Those to ask for next; none while others are on their way, or nobody waits. */
    synchronized List<Waiting<Q, A>> next(int most) {
      List<Waiting<Q, A>> next = new ArrayList<>();
      while (!underway && next.size() < most && !waiting.isEmpty()) {
        next.add(waiting.remove());
      }
      underway = underway || !next.isEmpty();
      return next;
    }

    synchronized void add(Waiting<Q, A> one) {
      waiting.add(one);
    }

    /** Returns whether nobody waits. */
    synchronized boolean arrived() {
      underway = false;
      return waiting.isEmpty();
    }
  }

  private record Waiting<Q, A>(Q question, Context context, UniEmitter<? super A> emitter) {
    /** Goes on where its own request runs, not where the one it went with does. */
    void run(Runnable what) {
      if (context == null) {
        what.run();
      } else {
        context.runOnContext(_ -> what.run());
      }
    }
  }

  /**
   * Gathers.
   *
   * @param most questions asked at once
   * @param source answers several of a kind; those without an answer are left out
   */
  public Gathering(int most, BiFunction<K, List<Q>, Uni<Map<Q, A>>> source) {
    this.most = most;
    this.source = source;
  }

  /** Asks; null where there is no answer, a failure is that of all that were asked with it. */
  public Uni<A> ask(K kind, Q question) {
    return Uni.createFrom()
        .emitter(emitter -> {
          Place<K> place = new Place<>(Thread.currentThread(), kind);
          Line<Q, A> line = lines.computeIfAbsent(place, _ -> new Line<>());
          line.add(new Waiting<>(question, Vertx.currentContext(), emitter));
          send(place, line);
        });
  }

  private void send(Place<K> place, Line<Q, A> line) {
    List<Waiting<Q, A>> together = line.next(most);
    if (!together.isEmpty()) {
      together.getFirst().run(() -> send(place, line, together));
    }
  }

  private void send(Place<K> place, Line<Q, A> line, List<Waiting<Q, A>> together) {
    List<Q> questions = together.stream().map(Waiting::question).distinct().toList();
    Uni.createFrom()
        .deferred(() -> source.apply(place.kind(), questions))
        .onTermination()
        .invoke(() -> goOn(place, line))
        .subscribe()
        .with(
            answers ->
                together.forEach(
                    one -> one.run(() -> one.emitter().complete(answers.get(one.question())))),
            failure -> together.forEach(one -> one.run(() -> one.emitter().fail(failure))));
  }

  private void goOn(Place<K> place, Line<Q, A> line) {
    if (line.arrived()) {
      lines.remove(place, line);
    } else {
      send(place, line);
    }
  }
}
