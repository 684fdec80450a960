package dev.suite.policy.platform.adapter;

import dev.suite.testkit.api.Samples;

/** A request that works, of each operation of this service. */
final class PolicyRequests {
  static final Samples SAMPLES =
      Samples.ofEveryService()
          .parameter("scope", "branch")
          .parameter("scope_id", "<branch>")
          .parameter("policy_type", "cancellation")
          .parameter("modifications/{id}", "<modification>")
          .parameter("policies/{id}", "<policy>")
          .parameter("GET /policies", "scope", "branch")
          .parameter("rebuilds/{id}", "<rebuild>")
          .body(
              "PUT /policies/{scope}/{scope_id}/{policy_type}",
              """
              {"config":{},"is_override":true,"overrides_id":<policy>}
              """)
          .body("POST /modifications/{id}/void", "{\"reason\":\"A mistake\"}")
          .body(
              "POST /effective-policies/batch",
              """
              {"policy_type":"cancellation","contexts":[
               {"branch_id":"<branch>","service_id":<service>,"staff_id":"<staff>"}]}
              """)
          .body(
              "POST /simulations",
              """
              {"policy_type":"cancellation","scope":"branch","scope_id":"<branch>","config":{},
               "from":"2026-11-01T00:00:00Z","to":"2026-12-01T00:00:00Z"}
              """)
          .body(
              "POST /decisions",
              """
              {"action":"cancel","appointment_id":<appointment>}
              """)
          .body(
              "POST /decisions",
              """
              {"action":"recur","customer_id":<customer>,"branch_id":"<branch>",
               "service_id":<service>,"staff_id":"<staff>","starts_at":["9000-01-01T00:00:00Z"]}
              """)
          .body(
              "POST /modifications",
              """
              {"action":"cancel","appointment_id":<appointment>,
               "modified_by":{"type":"customer","id":"<customer>"}}
              """)
          .body(
              "POST /modifications",
              """
              {"action":"cancel","appointment_id":<appointment>,
               "modified_by":{"type":"staff","id":"<staff>"}}
              """);

  private PolicyRequests() {}
}
