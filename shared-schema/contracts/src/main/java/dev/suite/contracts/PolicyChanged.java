package dev.suite.contracts;

/**
 * A policy was saved or deleted; the value on {@link Topics#POLICY_CHANGED}.
 *
 * @param scopeId always text, also where the scope's id is a number
 * @param version the policy's version after the change, from 1
 */
@EventJson
public record PolicyChanged(
    @Required long companyId,
    @Required ScopeType scope,
    @Required String scopeId,
    @Required PolicyType policyType,
    @Required long policyId,
    @Required long version) {

  /** The message key: the changes of one company keep their order. */
  public String key() {
    return Long.toString(companyId);
  }
}
