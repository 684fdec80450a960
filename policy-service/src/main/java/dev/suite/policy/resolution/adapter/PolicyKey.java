package dev.suite.policy.resolution.adapter;

import dev.suite.policy.resolution.PolicyType;
import dev.suite.policy.resolution.Scope;
import dev.suite.policy.resolution.ScopeType;
import dev.suite.runtime.rest.Problem;

/** Which policy a path names: a company's scope and a type. */
public record PolicyKey(long companyId, Scope scope, PolicyType type) {
  /**
   * Reads the path; a level or type that does not exist is 404. The scope's id is as it came: no
   * row need have it, nor be able to.
   */
  public static PolicyKey of(long companyId, String scope, String scopeId, String type) {
    return new PolicyKey(
        companyId,
        new Scope(ScopeType.of(scope).orElseThrow(Problem::notFound), scopeId),
        type(type));
  }

  /** A policy type by its code; 404 where there is none. */
  public static PolicyType type(String code) {
    return PolicyType.of(code).orElseThrow(Problem::notFound);
  }
}
