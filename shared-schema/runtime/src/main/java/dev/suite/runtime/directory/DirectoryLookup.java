package dev.suite.runtime.directory;

import static dev.suite.runtime.consumer.Verdict.ready;

import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
      entities.add(company(names));
      entities.addAll(names.entities());
    }
    return store
        .presence(tx, entities)
        .map(presence -> events.stream().map(names -> verdict(names, presence)).toList());
  }

  private static Verdict verdict(Names names, Presence presence) {
    Verdict company = verdict(company(names), names.companyId(), presence);
    if (!company.isReady()) {
      return company;
    }
    return names.entities().stream()
        .map(entity -> verdict(entity, names.companyId(), presence))
        .filter(verdict -> !verdict.isReady())
        .findFirst()
        .orElse(ready());
  }

  private static Verdict verdict(EntityId entity, long companyId, Presence presence) {
    if (presence.isForeign(entity, companyId)) {
      return new Verdict.Dead("it names a %s of another company".formatted(entity.type()));
    }
    if (presence.has(entity)) {
      return ready();
    }
    return presence.isGone(entity, companyId)
        ? new Verdict.Dead("it names a %s that is deleted".formatted(entity.type()))
        : new Verdict.Waits(entity.toString());
  }

  private static EntityId company(Names names) {
    return new EntityId(DirectoryType.company, Long.toString(names.companyId()));
  }
}
