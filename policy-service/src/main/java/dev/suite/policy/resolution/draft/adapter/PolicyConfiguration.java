package dev.suite.policy.resolution.draft.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.cache.adapter.ConfigJson;
import dev.suite.policy.resolution.proposal.adapter.PolicyRequest;
import dev.suite.runtime.database.Utc;
import dev.suite.runtime.rest.ETags;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.hibernate.annotations.ColumnTransformer;

/** One policy of one scope, in its newest version, which may still wait for its beginning. */
@Entity
@Table(name = "policy_configurations")
class PolicyConfiguration {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  @Column(name = "company_id", updatable = false)
  long companyId;

  @Column(name = "configurable_type", updatable = false)
  String configurableType;

  @Column(name = "configurable_id", updatable = false)
  String configurableId;

  @Column(name = "policy_type", updatable = false)
  String policyType;

  /** Read as text: one server gives JSON columns as objects, the other as text. */
  @Column(name = "config")
  @ColumnTransformer(read = "CAST(config AS CHAR)")
  String config;

  @Column(name = "is_override")
  boolean isOverride;

  @Column(name = "overrides_id")
  Long overridesId;

  @Column(name = "version")
  int version;

  @Column(name = "effective_from")
  LocalDateTime effectiveFrom;

  /** The version in force until {@code effectiveFrom}; null where none was. */
  @Column(name = "version_before")
  Integer versionBefore;

  @Column(name = "deleted_at")
  LocalDateTime deletedAt;

  @Column(name = "created_at", updatable = false)
  LocalDateTime createdAt;

  @Column(name = "updated_at")
  LocalDateTime updatedAt;

  /** For Hibernate. */
  protected PolicyConfiguration() {}

  /** A new policy of a scope, still without content. */
  PolicyConfiguration(long companyId, Scope scope, PolicyType type, Instant now) {
    this.companyId = companyId;
    this.configurableType = scope.type().code();
    this.configurableId = scope.id();
    this.policyType = type.code();
    this.createdAt = Utc.column(now);
  }

  /** Becomes the next version; one that waited is replaced. */
  void change(Map<String, Object> config, PolicyRequest request, Instant now) {
    this.versionBefore = request.effectiveFrom() == null ? null : versionAt(now);
    this.effectiveFrom = Utc.column(request.effectiveFrom());
    this.config = ConfigJson.text(config);
    this.isOverride = request.isOverride();
    this.overridesId = request.overridesId();
    next(now);
  }

  private Integer versionAt(Instant now) {
    if (waits(now)) {
      return versionBefore;
    }
    return version == 0 ? null : Integer.valueOf(version);
  }

  /** Ends at once; its versions stay readable. */
  void delete(Instant now) {
    this.effectiveFrom = null;
    this.versionBefore = null;
    this.deletedAt = Utc.column(now);
    next(now);
  }

  private void next(Instant now) {
    this.version = version + 1;
    this.updatedAt = Utc.column(now);
  }

  /** Whether the newest version is still to begin. */
  boolean waits(Instant now) {
    return effectiveFrom != null && Utc.instant(effectiveFrom).isAfter(now);
  }

  /** What a change of it must name. */
  String etag() {
    return ETags.of(version, id);
  }

  Scope scope() {
    return new Scope(ScopeType.of(configurableType).orElseThrow(), configurableId);
  }

  PolicyType type() {
    return PolicyType.of(policyType).orElseThrow();
  }

  StoredPolicy toStoredPolicy() {
    return new StoredPolicy(
        id, type(), scope(), version, ConfigJson.map(config), isOverride, overridesId);
  }
}
