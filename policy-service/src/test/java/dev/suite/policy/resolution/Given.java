package dev.suite.policy.resolution;

import dev.suite.policy.resolution.draft.PolicyDraft;
import java.util.LinkedHashMap;
import java.util.Map;

/** Configs, scopes and policies for tests. */
public final class Given {

  static final Scope COMPANY = new Scope(ScopeType.COMPANY, "7");
  static final Scope BRANCH = new Scope(ScopeType.BRANCH, "b");
  static final Scope SERVICE = new Scope(ScopeType.SERVICE, "31");
  static final Scope STAFF = new Scope(ScopeType.STAFF, "s");
  static final Chain ALL_LEVELS = Chain.of(COMPANY, BRANCH, SERVICE, STAFF);

  private Given() {}

  /** An object of alternating names and values, as a JSON parser gives it. */
  public static Map<String, Object> object(Object... members) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      object.put((String) members[i], members[i + 1]);
    }
    return object;
  }

  static StoredPolicy policy(long id, Scope scope, Object... config) {
    return new StoredPolicy(id, PolicyType.CANCELLATION, scope, 1, object(config), false, null);
  }

  static StoredPolicy override(long id, Scope scope, long overrides, Object... patch) {
    return new StoredPolicy(id, PolicyType.CANCELLATION, scope, 1, object(patch), true, overrides);
  }

  static PolicyDraft draft(Scope scope, Object... config) {
    return draftOf(PolicyType.CANCELLATION, scope, config);
  }

  static PolicyDraft draftOf(PolicyType type, Scope scope, Object... config) {
    return new PolicyDraft(0, type, scope, object(config), false, null);
  }

  static PolicyDraft overrideDraft(Scope scope, Long overrides, Object... patch) {
    return new PolicyDraft(0, PolicyType.CANCELLATION, scope, object(patch), true, overrides);
  }
}
