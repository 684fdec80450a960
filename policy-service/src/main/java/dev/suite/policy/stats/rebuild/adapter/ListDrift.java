package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.stats.rebuild.Drift;
import dev.suite.runtime.rest.Position;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Lists where the stats of a company differ from its audit trail, some customers at a time. */
@ApplicationScoped
class ListDrift {
  private static final int CUSTOMERS_AT_A_TIME = 500;

  private final Pool pool;
  private final DriftStore store;
  private final KeptPeriods periods;

  ListDrift(Pool pool, DriftStore store, KeptPeriods periods) {
    this.pool = pool;
    this.store = store;
    this.periods = periods;
  }

  /** The next differences behind a position, at least {@code atLeast} if there are so many. */
  Uni<List<Drift>> list(long companyId, Optional<Position> after, int atLeast) {
    Optional<Drift> last = after.map(ListDrift::last);
    long from = last.map(Drift::customerId).orElse(Long.MAX_VALUE);
    return from(companyId, from, last, atLeast);
  }

  /** The columns of the order, for a cursor. */
  static List<?> position(Drift drift) {
    return List.of(drift.customerId(), drift.statType(), drift.periodStart().toString());
  }

  private static Drift last(Position position) {
    return new Drift(position.number(0), position.text(1), position.date(2), 0, 0);
  }

  private Uni<List<Drift>> from(long companyId, long highest, Optional<Drift> last, int atLeast) {
    List<Drift> all = new ArrayList<>();
    AtomicLong from = new AtomicLong(highest);
    return InOrder.whileMore(() ->
            store
                .customersFrom(pool, companyId, from.get(), CUSTOMERS_AT_A_TIME)
                .invoke(customers -> from.set(customers.isEmpty() ? 0 : customers.getLast() - 1))
                .call(customers -> among(companyId, customers, last).invoke(all::addAll))
                .map(customers -> !customers.isEmpty() && all.size() < atLeast))
        .replaceWith(all);
  }

  private Uni<List<Drift>> among(long companyId, List<Long> customers, Optional<Drift> last) {
    return customers.isEmpty()
        ? Uni.createFrom().item(List.of())
        : store
            .read(pool, companyId, customers, periods.since())
            .map(found ->
                found.stream()
                    .filter(one -> last.isEmpty() || Drift.ORDER.compare(one, last.get()) > 0)
                    .toList());
  }
}
