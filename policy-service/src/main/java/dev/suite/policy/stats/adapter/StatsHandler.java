package dev.suite.policy.stats.adapter;

import dev.suite.contracts.AppointmentModified;
import dev.suite.runtime.consumer.EventHandler;
import dev.suite.runtime.consumer.Incoming;
import dev.suite.runtime.consumer.Received;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.table.DirectoryLookup;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Folds modifications into the day rows of the stats: record what came from outside, lock the rows
 * that are not counted yet, mark them, add them up by day. An event that comes again finds its row
 * counted. From outside is what no row knows by the event's id, whoever it says it comes from: its
 * headers and its modification_id are claims that anybody can make.
 */
@ApplicationScoped
class StatsHandler implements EventHandler<ModificationEvent> {
  private final FoldModifications fold;
  private final OutsideStore outside;
  private final DirectoryLookup directory;

  StatsHandler(FoldModifications fold, OutsideStore outside, DirectoryLookup directory) {
    this.fold = fold;
    this.outside = outside;
    this.directory = directory;
  }

  @Override
  public String consumer() {
    return "stats";
  }

  @Override
  public ModificationEvent read(Received received) throws UnreadableEventException {
    String id = received.identity();
    AppointmentModified data = EventPayload.read(received.payload(), AppointmentModified.class);
    return ModificationEvent.of(id, data);
  }

  @Override
  public Uni<List<Verdict>> examine(SqlConnection tx, List<Incoming<ModificationEvent>> events) {
    List<ModificationEvent> all = events.stream().map(Incoming::event).toList();
    return outside
        .unrecorded(tx, all)
        .chain(unrecorded -> verdicts(OpenTransaction.of(tx), unrecorded))
        .map(verdicts -> all.stream().map(verdicts::of).toList());
  }

  private Uni<OutsideVerdicts> verdicts(OpenTransaction tx, List<ModificationEvent> events) {
    return directory
        .verdicts(tx, events.stream().map(ModificationEvent::names).toList())
        .chain(verdicts ->
            outside
                .customersOf(tx, events)
                .map(customers -> OutsideVerdicts.of(events, verdicts, customers)));
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<Incoming<ModificationEvent>> ready) {
    List<ModificationEvent> events = ready.stream().map(Incoming::event).toList();
    return fold.events(tx, events)
        .chain(others -> outside.unrecorded(tx, others))
        .chain(
            unrecorded -> outside.record(tx, unrecorded).chain(() -> fold.events(tx, unrecorded)))
        .replaceWithVoid();
  }
}
