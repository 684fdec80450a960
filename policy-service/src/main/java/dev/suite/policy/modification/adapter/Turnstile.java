package dev.suite.policy.modification.adapter;

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
 * Lets two recordings of one customer into the database at a time and keeps the others waiting in
 * memory: they would wait for the customer's lock anyway, each holding a connection of the pool.
 */
@ApplicationScoped
class Turnstile {
  private static final int AT_ONCE = 2;
  private static final int WAITING = 1_000;

  private record Customer(long companyId, long customerId) {}

  private final Map<Customer, Line> lines = new HashMap<>();

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

  /** Does the work when it is this customer's turn; 503 when too many wait already. */
  <T> Uni<T> pass(long companyId, long customerId, Supplier<Uni<T>> work) {
    Customer customer = new Customer(companyId, customerId);
    return Uni.createFrom()
        .deferred(() -> {
          Ticket[] ticket = new Ticket[1];
          return Uni.createFrom()
              .<Void>emitter(turn -> {
                ticket[0] = new Ticket(turn);
                enter(customer, ticket[0]);
              })
              .chain(_ -> work.get())
              .onTermination()
              .invoke(() -> leave(customer, ticket[0]));
        });
  }

  private void enter(Customer customer, Ticket ticket) {
    synchronized (lines) {
      Line line = lines.computeIfAbsent(customer, _ -> new Line());
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

  private void leave(Customer customer, Ticket ticket) {
    next(customer, ticket).ifPresent(Ticket::admit);
  }

  private Optional<Ticket> next(Customer customer, Ticket ticket) {
    synchronized (lines) {
      Line line = lines.get(customer);
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
        lines.remove(customer);
      }
      return Optional.ofNullable(next);
    }
  }
}
