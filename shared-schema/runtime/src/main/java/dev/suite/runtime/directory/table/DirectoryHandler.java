package dev.suite.runtime.directory.table;

import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.EventHandler;
import dev.suite.runtime.consumer.Incoming;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.DirectoryArrival;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.admission.Admission;
import dev.suite.runtime.directory.admission.DirectoryChange;
import dev.suite.runtime.directory.admission.DirectoryChange.Gone;
import dev.suite.runtime.directory.admission.DirectoryChange.Saved;
import dev.suite.runtime.directory.admission.Presence;
import dev.suite.runtime.directory.admission.Rebirths;
import dev.suite.runtime.directory.admission.References;
import dev.suite.runtime.event.UnreadableEventException;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the directory tables as the platform says. */
@ApplicationScoped
class DirectoryHandler implements EventHandler<DirectoryChange> {
  private final DirectoryStore store;
  private final Instance<DirectoryArrival> arrivals;
  private final Instance<DirectoryRemoval> removals;

  DirectoryHandler(
      DirectoryStore store,
      @Any Instance<DirectoryArrival> arrivals,
      @Any Instance<DirectoryRemoval> removals) {
    this.store = store;
    this.arrivals = arrivals;
    this.removals = removals;
  }

  @Override
  public String consumer() {
    return "directory";
  }

  @Override
  public DirectoryChange read(Received received) throws UnreadableEventException {
    return DirectoryChange.of(received);
  }

  @Override
  public Uni<List<Verdict>> examine(SqlConnection tx, List<Incoming<DirectoryChange>> events) {
    Set<EntityId> entities = new HashSet<>();
    for (Incoming<DirectoryChange> event : events) {
      entities.add(event.event().entity());
      if (event.event() instanceof Saved(DirectoryRow row)) {
        entities.add(company(row));
        entities.addAll(References.of(row).all());
      }
    }
    return store
        .presence(OpenTransaction.of(tx), entities)
        .map(presence -> verdicts(events, presence));
  }

  private static List<Verdict> verdicts(List<Incoming<DirectoryChange>> events, Presence presence) {
    Map<EntityId, Long> accepted = new HashMap<>();
    Rebirths rebirths = Rebirths.in(events);
    Map<Incoming<DirectoryChange>, Verdict> verdicts = new HashMap<>();
    events.stream()
        .sorted(
            Comparator.comparingInt(event -> DirectoryChange.rank(event.event().entity().type())))
        .forEach(event -> {
          Verdict verdict =
              rebirths
                  .verdict(event.event())
                  .orElseGet(() -> Admission.of(event.event(), presence, accepted));
          verdicts.put(event, verdict);
          if (verdict.isReady()
              && event.event() instanceof Saved(DirectoryRow row)
              && !isOutlived(row, presence)) {
            accepted.put(event.event().entity(), row.companyId());
          }
        });
    return events.stream().map(verdicts::get).toList();
  }

  @Override
  public Uni<Void> apply(SqlConnection connection, List<Incoming<DirectoryChange>> ready) {
    Map<EntityId, DirectoryChange> latest = new HashMap<>();
    ready.forEach(
        event -> latest.merge(event.event().entity(), event.event(), DirectoryHandler::later));
    OpenTransaction tx = OpenTransaction.of(connection);
    return store
        .presence(tx, latest.keySet())
        .chain(presence -> apply(tx, latest.values(), presence));
  }

  private static DirectoryChange later(DirectoryChange before, DirectoryChange after) {
    boolean ends = after instanceof Gone gone && gone.version() == DirectoryChange.WHATEVER_IT_IS;
    return ends || after.version() >= before.version() ? after : before;
  }

  private Uni<Void> apply(
      OpenTransaction tx, Collection<DirectoryChange> changes, Presence presence) {
    Comparator<DirectoryChange> parentsFirst =
        Comparator.comparingInt(change -> DirectoryChange.rank(change.entity().type()));
    List<Saved> saved =
        changes.stream()
            .sorted(parentsFirst)
            .filter(Saved.class::isInstance)
            .map(Saved.class::cast)
            .filter(change -> !isOutlived(change.row(), presence))
            .toList();
    List<Gone> gone =
        changes.stream()
            .sorted(parentsFirst.reversed())
            .filter(Gone.class::isInstance)
            .map(Gone.class::cast)
            .toList();
    return InOrder.each(saved, change -> save(tx, change.row()))
        .chain(() -> InOrder.each(gone, change -> remove(tx, change, presence)));
  }

  private Uni<Void> save(OpenTransaction tx, DirectoryRow row) {
    return InOrder.each(arrivals, one -> one.before(tx, row)).chain(() -> store.save(tx, row));
  }

  private Uni<Void> remove(OpenTransaction tx, Gone gone, Presence presence) {
    EntityId entity = gone.entity();
    long companyId =
        entity.type() == DirectoryType.company
            ? Long.parseLong(entity.id())
            : presence.companies().getOrDefault(entity, gone.companyId());
    return store
        .versionOf(tx, entity)
        .chain(version -> {
          long end =
              gone.version() == DirectoryChange.WHATEVER_IT_IS && version != null
                  ? version
                  : gone.version();
          if (version != null && version > end) {
            return Uni.createFrom().voidItem();
          }
          Uni<Void> removed =
              version == null
                  ? Uni.createFrom().voidItem()
                  : InOrder.each(removals, one -> one.before(tx, companyId, entity))
                      .chain(() -> store.delete(tx, entity, companyId, end));
          return removed.chain(
              () -> store.rememberDeletion(tx, entity, companyId, Math.max(end, 0)));
        });
  }

  private static boolean isOutlived(DirectoryRow row, Presence presence) {
    return presence.isOutlived(EntityId.parse(row.key()), row.companyId(), row.version());
  }

  private static EntityId company(DirectoryRow row) {
    return new EntityId(DirectoryType.company, Long.toString(row.companyId()));
  }
}
