package dev.suite.runtime.work;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The questions that wait for the next statement while others are on their way. */
final class WaitingLine<Q, A> {
  private static final int WAITING = 1_000;

  private final int together;
  private final Duration patience;
  private final Queue<Waiting<Q, A>> waiting = new ArrayDeque<>();
  private boolean underway;

  /** One in which so many are asked for at once, and nobody waits for longer. */
  WaitingLine(int together, Duration patience) {
    this.together = together;
    this.patience = patience;
  }

  /** Who waits for the answer to a question, where its request runs; null on no event loop. */
  static final class Waiting<Q, A> {
    private final Q question;
    private final Context context;
    private final UniEmitter<? super A> emitter;
    private final long since;
    private volatile boolean gone;

    Waiting(Q question, Context context, UniEmitter<? super A> emitter, long since) {
      this.question = question;
      this.context = context;
      this.emitter = emitter;
      this.since = since;
    }

    Q question() {
      return question;
    }

    /** Gives up waiting, or has its answer. */
    void leave() {
      gone = true;
    }

    /** Goes on where its own request runs, not where the one it went with does. */
    void run(Runnable what) {
      if (context == null) {
        what.run();
      } else {
        context.runOnContext(_ -> what.run());
      }
    }

    void answer(A answer) {
      run(() -> emitter.complete(answer));
    }

    void fail(Throwable failure) {
      run(() -> emitter.fail(failure));
    }

    private void refuse() {
      fail(Problem.of(ProblemCode.UNAVAILABLE).retryAfter(1).build());
    }
  }

  /** Lets one wait, or refuses it where too many do. */
  void add(Waiting<Q, A> one) {
    if (!joins(one)) {
      one.refuse();
    }
  }

  private synchronized boolean joins(Waiting<Q, A> one) {
    return waiting.size() < WAITING && waiting.add(one);
  }

  /** Those to ask for next; none while others are on their way, or nobody waits any more. */
  List<Waiting<Q, A>> next(long now) {
    List<Waiting<Q, A>> late = new ArrayList<>();
    List<Waiting<Q, A>> next = next(now, late);
    late.forEach(Waiting::refuse);
    return next;
  }

  private synchronized List<Waiting<Q, A>> next(long now, List<Waiting<Q, A>> late) {
    List<Waiting<Q, A>> next = new ArrayList<>();
    while (!underway && next.size() < together && !waiting.isEmpty()) {
      Waiting<Q, A> one = waiting.remove();
      if (!one.gone) {
        (now - one.since > patience.toNanos() ? late : next).add(one);
      }
    }
    underway = underway || !next.isEmpty();
    return next;
  }

  /** Those on their way have arrived; returns whether nobody waits. */
  synchronized boolean arrived() {
    underway = false;
    return waiting.isEmpty();
  }
}
