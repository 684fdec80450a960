package dev.suite.policy.resolution.draft.adapter;

import dev.suite.contracts.PolicyChanged;
import dev.suite.contracts.PolicyType;
import dev.suite.contracts.ScopeType;
import dev.suite.policy.resolution.cache.adapter.PolicyCache;
import dev.suite.runtime.database.OpenTransaction;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.directory.DirectoryRemoval;
import dev.suite.runtime.directory.EntityId;
import dev.suite.runtime.directory.removal.HangingRows;
import dev.suite.runtime.work.InOrder;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Ends the policies that hang on a branch, service or staff member when that row is deleted, and
 * those of a branch's services and staff with it, and tells every replica.
 */
@ApplicationScoped
class HangingPolicies implements DirectoryRemoval {
  private static final String HANGING = " live = 1 AND ";
  private static final String ENDING =
      """
      SELECT configurable_type, configurable_id, policy_type, id, version + 1
      FROM policy_configurations WHERE\
      """;
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
      SET version = version + 1, effective_from = NULL, version_before = NULL, deleted_at = ?,
        updated_at = ? WHERE\
      """;

  private final PolicyStore store;
  private final PolicyChangePublisher publisher;
  private final PolicyCache cache;
  private final Clock clock;

  HangingPolicies(
      PolicyStore store, PolicyChangePublisher publisher, PolicyCache cache, Clock clock) {
    this.store = store;
    this.publisher = publisher;
    this.cache = cache;
    this.clock = clock;
  }

  @Override
  public Uni<Void> before(OpenTransaction tx, long companyId, EntityId entity) {
    return HangingRows.on(companyId, entity)
        .map(hanging -> delete(tx, companyId, hanging).invoke(() -> cache.clear(companyId)))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> delete(OpenTransaction tx, long companyId, HangingRows hanging) {
    LocalDateTime now = Utc.column(clock.instant());
    String which = HANGING + hanging.condition();
    return store
        .lockCompany(tx, companyId)
        .chain(() -> tx.rows(ENDING + which, hanging.after()))
        .call(() -> tx.update(KEEP_VERSION + which, hanging.after(now)))
        .call(() -> tx.update(DELETE + which, hanging.after(now, now)))
        .chain(ended -> InOrder.each(ended, row -> publisher.changed(tx, changed(companyId, row))));
  }

  private static PolicyChanged changed(long companyId, Object[] row) {
    return new PolicyChanged(
        companyId,
        ScopeType.valueOf((String) row[0]),
        (String) row[1],
        PolicyType.valueOf((String) row[2]),
        ((Number) row[3]).longValue(),
        ((Number) row[4]).longValue());
  }
}
