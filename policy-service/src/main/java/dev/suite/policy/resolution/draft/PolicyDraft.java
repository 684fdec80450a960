package dev.suite.policy.resolution.draft;

import dev.suite.policy.resolution.Chain;
import dev.suite.policy.resolution.Hierarchy;
import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.StoredPolicy;
import dev.suite.policy.resolution.check.ConfigError;
import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.policy.resolution.config.CanonicalConfig;
import dev.suite.policy.resolution.json.MergePatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A policy somebody wants to save.
 *
 * @param id that of the policy it replaces; 0 for a new one
 */
public record PolicyDraft(
    long id,
    PolicyType type,
    Scope scope,
    Map<String, Object> config,
    boolean isOverride,
    Long overridesId) {

  /**
   * Checks everything that can be wrong with it and says all of it at once; what parents forbid is
   * looked at only when the draft makes sense by itself.
   *
   * @param chain the draft's own scope and those above it
   * @param live the company's live policies of the draft's type, one a scope
   * @param currencyDigits decimals of the company's currency
   */
  public DraftVerdict check(Chain chain, Collection<StoredPolicy> live, int currencyDigits) {
    PolicyFields fields = type.fields(currencyDigits);
    List<ConfigError> errors = new ArrayList<>(OverrideRules.errors(this, chain, live));
    errors.addAll(configErrors(fields));
    if (!errors.isEmpty()) {
      return new DraftVerdict.Refused(errors);
    }
    Hierarchy hierarchy = hierarchy(chain, live);
    errors.addAll(mergeErrors(fields, hierarchy));
    errors.addAll(ParentRules.violations(this, hierarchy));
    return errors.isEmpty()
        ? accepted(hierarchy, new CanonicalConfig(currencyDigits))
        : new DraftVerdict.Refused(errors);
  }

  /**
   * What is wrong with it wherever it stands.
   *
   * @param currencyDigits decimals of the company's currency
   */
  public List<ConfigError> contentErrors(int currencyDigits) {
    List<ConfigError> errors = new ArrayList<>(OverrideRules.formErrors(this));
    errors.addAll(configErrors(type.fields(currencyDigits)));
    return errors;
  }

  private List<ConfigError> configErrors(PolicyFields fields) {
    return isOverride ? fields.patchErrors(config, "/config") : fields.errors(config, "/config");
  }

  /**
   * What it says in vain or hardly means where it is stored, whether or not it could still be
   * saved.
   *
   * @param chain its scope and those above it
   * @param live the company's policies of its type in force with it, one a scope
   * @param currencyDigits decimals of the company's currency
   */
  public List<PolicyWarning> warnings(
      Chain chain, Collection<StoredPolicy> live, int currencyDigits) {
    return warnings(hierarchy(chain, live), new CanonicalConfig(currencyDigits));
  }

  StoredPolicy asPolicy() {
    return new StoredPolicy(id, type, scope, 0, config, isOverride, overridesId);
  }

  private Hierarchy hierarchy(Chain chain, Collection<StoredPolicy> live) {
    List<StoredPolicy> policies = new ArrayList<>(live);
    policies.removeIf(policy -> policy.scope().equals(scope));
    policies.add(asPolicy());
    return Hierarchy.of(chain, policies);
  }

  private List<ConfigError> mergeErrors(PolicyFields fields, Hierarchy hierarchy) {
    if (!isOverride) {
      return List.of();
    }
    Map<String, Object> base =
        hierarchy.overridden(asPolicy()).map(hierarchy::merged).orElse(Map.of());
    return fields.errors(MergePatch.apply(base, config), "/config").stream()
        .filter(error -> names(error.pointer()))
        .toList();
  }

  private DraftVerdict accepted(Hierarchy hierarchy, CanonicalConfig canonical) {
    return new DraftVerdict.Accepted(canonical.of(config), warnings(hierarchy, canonical));
  }

  private List<PolicyWarning> warnings(Hierarchy hierarchy, CanonicalConfig canonical) {
    List<PolicyWarning> warnings = new ArrayList<>(ParentWarnings.of(this, hierarchy));
    PolicyWarnings.of(type, canonical.of(hierarchy.merged(asPolicy()))).stream()
        .map(w -> names(w.pointer()) ? w : new PolicyWarning("/config", w.message()))
        .forEach(warnings::add);
    return warnings;
  }

  /** Whether a pointer leads into a field the draft itself names. */
  private boolean names(String pointer) {
    return config.containsKey(pointer.split("/", -1)[2]);
  }
}
