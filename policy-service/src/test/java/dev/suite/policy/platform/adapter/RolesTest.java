package dev.suite.policy.platform.adapter;

import static java.util.Map.entry;

import dev.suite.testkit.api.RoleRules;
import dev.suite.testkit.api.Samples;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;

@QuarkusTest
class RolesTest extends RoleRules {
  @Override
  protected Samples samples() {
    return PolicyRequests.SAMPLES;
  }

  @Override
  protected Map<String, Set<String>> open() {
    return Map.ofEntries(
        entry("GET /policies/{scope}/{scope_id}/{policy_type}", READING),
        entry("PUT /policies/{scope}/{scope_id}/{policy_type}", ADMINISTERING),
        entry("DELETE /policies/{scope}/{scope_id}/{policy_type}", ADMINISTERING),
        entry("GET /policies", READING),
        entry("GET /policies/{id}/versions", READING),
        entry("GET /effective-policies/{policy_type}", READING),
        entry("POST /effective-policies/batch", READING),
        entry("GET /cache", ADMINISTERING),
        entry("POST /decisions", READING),
        entry("POST /modifications", RECORDING),
        entry("GET /modifications", READING),
        entry("GET /modifications/{id}", READING),
        entry("DELETE /modifications/{id}", ADMINISTERING),
        entry("POST /modifications/{id}/void", ADMINISTERING),
        entry("GET /customers/{customer_id}/quotas", READING),
        entry("GET /stats/drift", READING),
        entry("POST /stats/rebuild", ADMINISTERING),
        entry("GET /stats/rebuilds/{id}", READING),
        entry("GET /reports/compliance", READING),
        entry("POST /simulations", ADMINISTERING));
  }
}
