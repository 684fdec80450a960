package dev.suite.runtime.work;

import dev.suite.runtime.rest.Problem;
import dev.suite.runtime.rest.ProblemCode;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Lets two pieces of work that lock the same row into the database at a time and keeps the others
 * waiting in memory: they would wait for the lock anyway, each holding a connection of the pool.
 */
@ApplicationScoped
public class Turnstile {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 1_000;

  private final Map<Object, Line> lines = new HashMap<>();

  private static final class Line {
    private final Queue<Ticket> waiting = new ArrayDeque<>();
    private int inside;
  }

  private static final class Ticket {
    private final Context context = Vertx.currentContext();
    private final UniEmitter<? super Void> turn;
    private boolean inside;

    Ticket(UniEmitter<? super Void> turn) {
      this.turn = turn;
    }

    /** Goes on where its own request runs, not where the one before it ended. */
    void admit() {
      if (context == null) {
        turn.complete(null);
      } else {
        context.runOnContext(_ -> turn.complete(null));
      }
    }
  }

  /**
   * Does the work when it is its turn; 503 when too many wait already.
   *
   * @param row names what it locks; equal for the same row alone
   */
  public <T> Uni<T> pass(Object row, Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .deferred(() -> {
          Ticket[] ticket = new Ticket[1];
          return Uni.createFrom()
              .<Void>emitter(turn -> {
                ticket[0] = new Ticket(turn);
                enter(row, ticket[0]);
              })
              .chain(_ -> work.get())
              .onTermination()
              .invoke(() -> leave(row, ticket[0]));
        });
  }

  private void enter(Object row, Ticket ticket) {
    synchronized (lines) {
      Line line = lines.computeIfAbsent(row, _ -> new Line());
      if (line.inside < AT_ONCE) {
        line.inside++;
        ticket.inside = true;
      } else if (line.waiting.size() < WAITING) {
        line.waiting.add(ticket);
        return;
      }
    }
    if (ticket.inside) {
      ticket.turn.complete(null);
    } else {
      ticket.turn.fail(Problem.of(ProblemCode.UNAVAILABLE).retryAfter(1).build());
    }
  }

  private void leave(Object row, Ticket ticket) {
    next(row, ticket).ifPresent(Ticket::admit);
  }

  private Optional<Ticket> next(Object row, Ticket ticket) {
    synchronized (lines) {
      Line line = lines.get(row);
      if (line == null || ticket == null) {
        return Optional.empty();
      }
      if (!ticket.inside) {
        line.waiting.remove(ticket);
        return Optional.empty();
      }
      Ticket next = line.waiting.poll();
      if (next != null) {
        next.inside = true;
      } else if (--line.inside == 0) {
        lines.remove(row);
      }
      return Optional.ofNullable(next);
    }
  }
}
