package dev.suite.runtime.directory.admission;

import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Incoming;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.admission.DirectoryChange.Gone;
import dev.suite.runtime.directory.admission.DirectoryChange.Saved;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Companies that a batch deletes and brings again. They and their rows wait until what they were is
 * removed: a company that comes again starts empty.
 *
 * @param rows the very changes that bring a company again, not those equal to them before it ended
 */
public record Rebirths(Set<EntityId> companies, Set<DirectoryChange> rows) {
  /** Those of a batch, in the order its changes were read. */
  public static Rebirths in(List<Incoming<DirectoryChange>> events) {
    Rebirths found =
        new Rebirths(new HashSet<>(), Collections.newSetFromMap(new IdentityHashMap<>()));
    Map<EntityId, Long> ended = new HashMap<>();
    for (Incoming<DirectoryChange> event : events) {
      DirectoryChange change = event.event();
      if (change.entity().type() == DirectoryType.company) {
        if (change instanceof Gone) {
          ended.put(change.entity(), change.version());
        } else if (change.version() > ended.getOrDefault(change.entity(), Long.MAX_VALUE)) {
          found.companies.add(change.entity());
          found.rows.add(change);
        }
      }
    }
    return found;
  }

  /** That the change waits for a removal; empty where this is not what it waits for. */
  public Optional<Verdict> verdict(DirectoryChange change) {
    if (!(change instanceof Saved(DirectoryRow row))) {
      return Optional.empty();
    }
    EntityId company = new EntityId(DirectoryType.company, Long.toString(row.companyId()));
    boolean waits =
        row instanceof DirectoryCompany ? rows.contains(change) : companies.contains(company);
    return waits ? Optional.of(Admission.afterRemovalOf(company)) : Optional.empty();
  }
}
