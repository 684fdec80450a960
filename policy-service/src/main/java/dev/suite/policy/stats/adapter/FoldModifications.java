package dev.suite.policy.stats.adapter;

import static java.util.stream.Collectors.toSet;

import dev.suite.policy.stats.DayCount;
import dev.suite.policy.stats.adapter.ModificationEvent.Identity;
import dev.suite.policy.stats.adapter.StatsStore.Uncounted;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Folds modifications into the day rows: lock what is not counted yet, mark it, add it up. */
@ApplicationScoped
class FoldModifications {
  private final StatsStore store;
  private final Clock clock;
  private final Timer lag;

  FoldModifications(StatsStore store, Clock clock, MeterRegistry metrics) {
    this.store = store;
    this.clock = clock;
    this.lag =
        Timer.builder("suite.stats.lag")
            .description("How long the oldest modification of a batch was not in the stats")
            .register(metrics);
  }

  /**
   * Folds those of these events that no day row holds yet.
   *
   * @return the others, whether they are counted or not recorded at all
   */
  Uni<List<ModificationEvent>> events(SqlConnection tx, List<ModificationEvent> events) {
    return events.isEmpty()
        ? Uni.createFrom().item(events)
        : store
            .lockUncounted(tx, events)
            .chain(uncounted -> fold(tx, uncounted).replaceWith(() -> others(events, uncounted)));
  }

  private static List<ModificationEvent> others(
      List<ModificationEvent> events, List<Uncounted> uncounted) {
    Set<Identity> folded = uncounted.stream().map(Uncounted::identity).collect(toSet());
    return events.stream().filter(event -> !folded.contains(event.identity())).toList();
  }

  /**
   * Folds what was recorded before an instant and is still not counted: its event never came.
   *
   * @return how many
   */
  Uni<Integer> overdue(SqlConnection tx, long companyId, List<Long> customers, Instant before) {
    return store
        .lockOverdue(tx, companyId, customers, before)
        .chain(overdue -> fold(tx, overdue).replaceWith(overdue.size()));
  }

  private Uni<Void> fold(SqlConnection tx, List<Uncounted> rows) {
    if (rows.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Set<Long> companies = rows.stream().map(row -> row.change().companyId()).collect(toSet());
    return store
        .markCounted(tx, rows)
        .chain(() -> store.zones(tx, companies))
        .map(zones -> DayCount.of(StatsStore.changes(rows), zones))
        .chain(counts -> store.add(tx, counts))
        .invoke(() -> lag.record(oldest(rows)));
  }

  private Duration oldest(List<Uncounted> rows) {
    Instant recorded =
        rows.stream().map(Uncounted::recordedAt).min(Comparator.naturalOrder()).orElseThrow();
    return Duration.between(recorded, clock.instant());
  }
}
