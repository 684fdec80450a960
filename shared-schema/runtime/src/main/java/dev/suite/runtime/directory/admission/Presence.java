package dev.suite.runtime.directory.admission;

import dev.suite.runtime.directory.EntityId;
import java.util.Map;

/**
 * What the database knows of some entities.
 *
 * @param companies the company each entity that is there belongs to, or {@link #BEING_REMOVED}
 * @param deleted the version each entity was deleted at, also of those that came back since
 */
public record Presence(Map<EntityId, Long> companies, Map<EntityId, Deletion> deleted) {
  /**
   * That an entity was deleted, and at which version.
   *
   * @param companyId who said so; {@link DirectoryChange#NOBODY_SAYS} binds every company
   */
  public record Deletion(long companyId, long version) {
    boolean binds(long company) {
      return companyId == company || companyId == DirectoryChange.NOBODY_SAYS;
    }
  }

  /** In place of a company's own id while its rows are being removed. */
  static final long BEING_REMOVED = 0;

  /** Whether the entity is there, for whichever company. */
  public boolean has(EntityId entity) {
    return companies.getOrDefault(entity, BEING_REMOVED) != BEING_REMOVED;
  }

  /** Whether the entity is a company whose rows are being removed. */
  boolean isBeingRemoved(EntityId entity) {
    return companies.containsKey(entity) && !has(entity);
  }

  /** Whether the entity is there and belongs to another company. */
  public boolean isForeign(EntityId entity, long companyId) {
    return has(entity) && companies.get(entity) != companyId;
  }

  /** Whether the company deleted the entity and it has not come back. */
  public boolean isGone(EntityId entity, long companyId) {
    return !has(entity) && deleted.containsKey(entity) && deleted.get(entity).binds(companyId);
  }

  /** Whether a version is no newer than the one the company deleted the entity at. */
  public boolean isOutlived(EntityId entity, long companyId, long version) {
    Deletion deletion = deleted.get(entity);
    return deletion != null && deletion.binds(companyId) && deletion.version() >= version;
  }
}
