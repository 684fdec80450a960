package dev.suite.runtime.directory.admission;

import static dev.suite.runtime.consumer.Verdict.ready;

import dev.suite.contracts.directory.DirectoryCompany;
import dev.suite.contracts.directory.DirectoryRow;
import dev.suite.contracts.directory.DirectoryType;
import dev.suite.runtime.consumer.Verdict;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.admission.DirectoryChange.Gone;
import dev.suite.runtime.directory.admission.DirectoryChange.Saved;
import java.util.Map;

/** Whether a change of the directory can be applied now: rows come after those they refer to. */
public final class Admission {
  private static final Verdict FOREIGN = new Verdict.Dead("its id belongs to another company");

  private final Presence presence;
  private final Map<EntityId, Long> accepted;

  private Admission(Presence presence, Map<EntityId, Long> accepted) {
    this.presence = presence;
    this.accepted = accepted;
  }

  /**
   * The verdict on one change.
   *
   * @param accepted rows of the same batch that go in before it, with their companies
   */
  public static Verdict of(
      DirectoryChange change, Presence presence, Map<EntityId, Long> accepted) {
    return switch (change) {
      case Gone gone -> new Admission(presence, accepted).verdict(gone);
      case Saved(DirectoryRow row) -> new Admission(presence, accepted).verdict(row);
    };
  }

  private Verdict verdict(Gone gone) {
    long says = gone.companyId();
    EntityId entity = gone.entity();
    boolean foreign =
        isForeign(entity, says)
            || (entity.type() == DirectoryType.company && !entity.equals(company(says)));
    return foreign && says != DirectoryChange.NOBODY_SAYS ? FOREIGN : ready();
  }

  private Verdict verdict(DirectoryRow row) {
    EntityId self = EntityId.parse(row.key());
    if (presence.isOutlived(self, row.companyId(), row.version())) {
      return ready();
    }
    if (row instanceof DirectoryCompany) {
      return presence.isBeingRemoved(self) ? afterRemovalOf(self) : ready();
    }
    if (isForeign(self, row.companyId())) {
      return FOREIGN;
    }
    Verdict owned = owner(company(row.companyId()), row.companyId());
    return owned.isReady() ? references(row) : owned;
  }

  private Verdict references(DirectoryRow row) {
    References references = References.of(row);
    for (EntityId owner : references.owners()) {
      Verdict verdict = owner(owner, row.companyId());
      if (!verdict.isReady()) {
        return verdict;
      }
    }
    for (EntityId other : references.others()) {
      Verdict verdict =
          presence.isGone(other, row.companyId()) ? ready() : owner(other, row.companyId());
      if (!verdict.isReady()) {
        return verdict;
      }
    }
    return ready();
  }

  private Verdict owner(EntityId owner, long companyId) {
    if (isForeign(owner, companyId)) {
      return new Verdict.Dead("it refers to a %s of another company".formatted(owner.type()));
    }
    if (presence.has(owner) || accepted.containsKey(owner)) {
      return ready();
    }
    if (presence.isBeingRemoved(owner)) {
      return afterRemovalOf(owner);
    }
    return presence.isGone(owner, companyId) ? Patience.toComeAgain(owner) : Patience.toCome(owner);
  }

  /** Only then is it known whether the company comes again, and starts empty, or stays away. */
  static Verdict afterRemovalOf(EntityId company) {
    return new Verdict.Waits("the removal of " + company);
  }

  private static EntityId company(long id) {
    return new EntityId(DirectoryType.company, Long.toString(id));
  }

  private boolean isForeign(EntityId entity, long companyId) {
    Long other = accepted.get(entity);
    return presence.isForeign(entity, companyId) || (other != null && other != companyId);
  }
}
