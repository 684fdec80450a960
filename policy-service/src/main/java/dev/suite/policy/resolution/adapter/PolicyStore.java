package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes policies and keeps every version they had. */
@ApplicationScoped
class PolicyStore {
  private static final String LIVE =
      "from PolicyConfiguration where companyId = :company and policyType = :type and deletedAt is"
          + " null";

  /** Begins with the microsecond: a company deleted and begun anew never meets an old epoch. */
  private static final String RAISE_EPOCH =
      """
      INSERT INTO policy_epochs (company_id, epoch)
      VALUES (?, FLOOR(UNIX_TIMESTAMP(NOW(6)) * 1000000))
      ON DUPLICATE KEY UPDATE epoch = epoch + 1\
      """;

  private static final String KEEP_VERSION =
      """
      INSERT INTO policy_configuration_versions (company_id, policy_id, version, config, is_override,
        overrides_id, effective_from, deleted, created_by, created_at)
      VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)\
      """;

  private static final int LONGEST_SUBJECT = 255;

  /**
   * Raises the company's epoch, which makes caches stale, and keeps its row locked until the
   * transaction ends: the policy changes of a company come one after the other.
   */
  Uni<Void> lockCompany(OpenTransaction tx, long companyId) {
    return tx.update(RAISE_EPOCH, companyId).replaceWithVoid();
  }

  /** The live policies of a type. */
  Uni<List<PolicyConfiguration>> live(Mutiny.Session session, long companyId, PolicyType type) {
    return session
        .createSelectionQuery(LIVE, PolicyConfiguration.class)
        .setParameter("company", companyId)
        .setParameter("type", type.code())
        .getResultList();
  }

  /** A scope's own live policy, or null. */
  Uni<PolicyConfiguration> find(
      Mutiny.StatelessSession session, long companyId, Scope scope, PolicyType type) {
    return session
        .createSelectionQuery(
            LIVE + " and configurableType = :scope and configurableId = :id",
            PolicyConfiguration.class)
        .setParameter("company", companyId)
        .setParameter("type", type.code())
        .setParameter("scope", scope.type().code())
        .setParameter("id", scope.id())
        .getSingleResultOrNull();
  }

  /**
   * Writes the version down that the policy has now.
   *
   * @param createdBy the subject of the caller's token, or null
   */
  Uni<Void> keepVersion(OpenTransaction tx, PolicyConfiguration policy, String createdBy) {
    return tx.update(
            KEEP_VERSION,
            policy.companyId,
            policy.id,
            policy.version,
            policy.config,
            policy.isOverride,
            policy.overridesId,
            policy.deletedAt != null,
            createdBy == null
                ? null
                : createdBy.substring(0, Math.min(createdBy.length(), LONGEST_SUBJECT)),
            policy.updatedAt)
        .replaceWithVoid();
  }
}
