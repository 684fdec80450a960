package dev.suite.runtime.directory.table;

import static dev.suite.runtime.consumer.Verdict.ready;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.admission.Patience;
import dev.suite.runtime.directory.admission.Presence;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Says of events whether the directory rows they name have come, are still to come, or are gone.
 */
@ApplicationScoped
public class DirectoryLookup {
  /**
   * The rows an event names.
   *
   * @param entities besides the company itself
   */
  public record Names(long companyId, List<EntityId> entities) {}

  private final DirectoryStore store;

  DirectoryLookup(DirectoryStore store) {
    this.store = store;
  }

  /** A verdict for each event, in order: one query a type of row, however many events. */
  public Uni<List<Verdict>> verdicts(OpenTransaction tx, List<Names> events) {
    Set<EntityId> entities = new HashSet<>();
    for (Names names : events) {
      all(names).filter(EntityId::canBe).forEach(entities::add);
    }
    return store
        .presence(tx, entities)
        .map(presence -> events.stream().map(names -> verdict(names, presence)).toList());
  }

  private static Verdict verdict(Names names, Presence presence) {
    return all(names)
        .map(entity -> verdict(entity, names.companyId(), presence))
        .filter(verdict -> !verdict.isReady())
        .findFirst()
        .orElse(ready());
  }

  private static Verdict verdict(EntityId entity, long companyId, Presence presence) {
    if (!entity.canBe()) {
      return new Verdict.Dead("it names a %s with an id none can have".formatted(entity.type()));
    }
    if (presence.isForeign(entity, companyId)) {
      return new Verdict.Dead("it names a %s of another company".formatted(entity.type()));
    }
    if (presence.has(entity)) {
      return ready();
    }
    return presence.isGone(entity, companyId)
        ? new Verdict.Dead("it names a %s that is deleted".formatted(entity.type()))
        : Patience.toCome(entity);
  }

  /** The company first: without it nothing else counts. */
  private static Stream<EntityId> all(Names names) {
    EntityId company = new EntityId(DirectoryType.company, Long.toString(names.companyId()));
    return Stream.concat(Stream.of(company), names.entities().stream());
  }
}
