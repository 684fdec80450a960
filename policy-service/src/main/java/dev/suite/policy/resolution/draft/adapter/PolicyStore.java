package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.adapter.PolicyKey;
import dev.suite.runtime.database.OpenTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads and writes policies and keeps every version they had. */
@ApplicationScoped
class PolicyStore {
  private static final String LIVE =
      """
      select p, b from PolicyConfiguration p
      left join KeptVersion b
        on b.companyId = p.companyId and b.policyId = p.id and b.version = p.versionBefore
      where p.companyId = :company and p.deletedAt is null\
      """;
  private static final String SCOPE =
      " and p.policyType = :type and p.configurableType = :scope and p.configurableId = :id";

  /** Begins with the microsecond: a company deleted and begun anew never meets an old epoch. */
  private static final String RAISE_EPOCH =
      """
      INSERT INTO policy_epochs (company_id, epoch)
      VALUES (?, FLOOR(UNIX_TIMESTAMP(NOW(6)) * 1000000))
      ON DUPLICATE KEY UPDATE epoch = epoch + 1\
      """;

  /**
   * Raises the company's epoch, which makes caches stale, and keeps its row locked until the
   * transaction ends: the policy changes of a company come one after the other.
   */
  Uni<Void> lockCompany(OpenTransaction tx, long companyId) {
    return tx.update(RAISE_EPOCH, companyId).replaceWithVoid();
  }

  /** The live policies of a type, for a change. */
  Uni<List<OwnPolicy>> live(Mutiny.Session session, long companyId, PolicyType type) {
    return session
        .createSelectionQuery(LIVE + " and p.policyType = :type", Object[].class)
        .setParameter("company", companyId)
        .setParameter("type", type.code())
        .getResultList()
        .map(PolicyStore::policies);
  }

  /** A scope's own live policy, or null. */
  Uni<OwnPolicy> find(Mutiny.Session session, PolicyKey key) {
    return session
        .createSelectionQuery(LIVE + SCOPE, Object[].class)
        .setParameter("company", key.companyId())
        .setParameter("type", key.type().code())
        .setParameter("scope", key.scope().type().code())
        .setParameter("id", key.scope().id())
        .getSingleResultOrNull()
        .map(found -> found == null ? null : policy(found));
  }

  /** The live policies a filter lets through, newest first, at most {@code limit}. */
  Uni<List<OwnPolicy>> list(Mutiny.Session session, PolicyFilter filter, int limit) {
    Mutiny.SelectionQuery<Object[]> query =
        session
            .createSelectionQuery(LIVE + filter.condition() + " order by p.id desc", Object[].class)
            .setParameter("company", filter.companyId())
            .setMaxResults(limit);
    filter.values().forEach(query::setParameter);
    return query.getResultList().map(PolicyStore::policies);
  }

  /**
   * Writes the version down that the policy has now.
   *
   * @param createdBy the subject of the caller's token, or null
   */
  Uni<Void> keepVersion(Mutiny.Session session, PolicyConfiguration policy, String createdBy) {
    return session.persist(new KeptVersion(policy, createdBy)).chain(session::flush);
  }

  private static List<OwnPolicy> policies(List<Object[]> rows) {
    return rows.stream().map(PolicyStore::policy).toList();
  }

  private static OwnPolicy policy(Object[] row) {
    return new OwnPolicy((PolicyConfiguration) row[0], (KeptVersion) row[1]);
  }
}
