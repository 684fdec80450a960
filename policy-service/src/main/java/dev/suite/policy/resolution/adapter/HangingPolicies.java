package dev.suite.policy.resolution.adapter;

import dev.suite.contracts.DirectoryType;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Ends the policies that hang on a branch, service or staff member when that row is deleted, and
 * those of a branch's services and staff with it.
 */
@ApplicationScoped
class HangingPolicies implements DirectoryRemoval {
  private static final String BELOW_BRANCH =
      """
      OR (configurable_type = 'staff' AND configurable_id IN
           (SELECT s.id FROM staff s WHERE s.company_id = ? AND s.branch_id = ?))
      OR (configurable_type = 'service' AND configurable_id IN
           (SELECT CAST(v.id AS CHAR) FROM services v WHERE v.company_id = ? AND v.branch_id = ?))\
      """;
  private static final String HANGING =
      " company_id = ? AND live = 1 AND ((configurable_type = ? AND configurable_id = ?)%s)";
  private static final String KEEP_VERSION =
      """
      INSERT INTO policy_configuration_versions (company_id, policy_id, version, config, is_override,
        overrides_id, deleted, created_by, created_at)
      SELECT company_id, id, version + 1, config, is_override, overrides_id, TRUE, 'directory', ?
      FROM policy_configurations WHERE\
      """;
  private static final String DELETE =
      """
      UPDATE policy_configurations
      SET version = version + 1, deleted_at = ?, updated_at = ? WHERE\
      """;

  private final PolicyStore store;
  private final Clock clock;

  HangingPolicies(PolicyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return switch (entity.type()) {
      case branch -> delete(tx, companyId, entity, BELOW_BRANCH);
      case service, staff -> delete(tx, companyId, entity, "");
      case company, customer, appointment -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> delete(OpenTransaction tx, long companyId, EntityId entity, String below) {
    LocalDateTime now = Utc.column(clock.instant());
    String hanging = HANGING.formatted(below);
    return store
        .lockCompany(tx, companyId)
        .chain(() -> tx.update(KEEP_VERSION + hanging, values(companyId, entity, now)))
        .chain(() -> tx.update(DELETE + hanging, values(companyId, entity, now, now)))
        .replaceWithVoid();
  }

  private static Object[] values(long companyId, EntityId entity, Object... before) {
    boolean isBranch = entity.type() == DirectoryType.branch;
    Object[] values = new Object[before.length + (isBranch ? 7 : 3)];
    System.arraycopy(before, 0, values, 0, before.length);
    int at = before.length;
    values[at++] = companyId;
    values[at++] = entity.type().name();
    values[at++] = entity.id();
    if (isBranch) {
      values[at++] = companyId;
      values[at++] = entity.id();
      values[at++] = companyId;
      values[at] = entity.id();
    }
    return values;
  }
}
