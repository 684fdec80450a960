package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.cache.adapter.ConfigJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/** A version that a policy has or had, written once. */
@Entity
@Immutable
@Table(name = "policy_configuration_versions")
class KeptVersion {
  private static final int LONGEST_SUBJECT = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "company_id")
  long companyId;

  @Column(name = "policy_id")
  long policyId;

  @Column(name = "version")
  int version;

  /** Read as text: one server gives JSON columns as objects, the other as text. */
  @Column(name = "config")
  @ColumnTransformer(read = "CAST(config AS CHAR)")
  String config;

  @Column(name = "is_override")
  boolean isOverride;

  @Column(name = "overrides_id")
  Long overridesId;

  @Column(name = "effective_from")
  LocalDateTime effectiveFrom;

  @Column(name = "deleted")
  boolean deleted;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  LocalDateTime createdAt;

  /** For Hibernate. */
  protected KeptVersion() {}

  /**
   * The version that a policy has now.
   *
   * @param createdBy the subject of the caller's token, or null
   */
  KeptVersion(PolicyConfiguration policy, String createdBy) {
    this.companyId = policy.companyId;
    this.policyId = policy.id;
    this.version = policy.version;
    this.config = policy.config;
    this.isOverride = policy.isOverride;
    this.overridesId = policy.overridesId;
    this.effectiveFrom = policy.effectiveFrom;
    this.deleted = policy.deletedAt != null;
    this.createdBy =
        createdBy == null
            ? null
            : createdBy.substring(0, Math.min(createdBy.length(), LONGEST_SUBJECT));
    this.createdAt = policy.updatedAt;
  }

  StoredPolicy toStoredPolicy(PolicyConfiguration policy) {
    return new StoredPolicy(
        policyId,
        policy.type(),
        policy.scope(),
        version,
        ConfigJson.map(config),
        isOverride,
        overridesId);
  }
}
