package dev.suite.callback.platform.adapter;

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
    return CallbackRequests.SAMPLES;
  }

  @Override
  protected Map<String, Set<String>> open() {
    return Map.ofEntries(
        entry("GET /callback-settings/{scope}/{scope_id}", READING),
        entry("PUT /callback-settings/{scope}/{scope_id}", ADMINISTERING),
        entry("DELETE /callback-settings/{scope}/{scope_id}", ADMINISTERING),
        entry("POST /callbacks", RECORDING),
        entry("GET /callbacks", READING),
        entry("GET /callbacks/{id}", READING),
        entry("GET /callbacks/{id}/history", READING),
        entry("POST /callbacks/{id}/assign", RECORDING),
        entry("POST /callbacks/{id}/contact", RECORDING),
        entry("POST /callbacks/{id}/complete", RECORDING),
        entry("POST /callbacks/{id}/cancel", RECORDING),
        entry("POST /callbacks/{id}/escalate", RECORDING),
        entry("GET /callbacks/{id}/escalations", READING),
        entry("GET /escalations", READING),
        entry("POST /escalations/{id}/resolve", RECORDING));
  }
}
