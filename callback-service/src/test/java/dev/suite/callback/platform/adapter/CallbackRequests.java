package dev.suite.callback.platform.adapter;

import dev.suite.testkit.api.Samples;

/** A request that works, of each operation of this service. */
final class CallbackRequests {
  static final Samples SAMPLES =
      Samples.ofEveryService()
          .parameter("scope", "branch")
          .parameter("scope_id", "<branch>")
          .parameter("assigned_to", "<staff>")
          .parameter("callbacks/{id}", "<callback>")
          .parameter("POST /callbacks/{id}/complete", "id", "<contacted>")
          .parameter("escalations/{id}", "<escalation>")
          .body(
              "PUT /callback-settings/{scope}/{scope_id}",
              """
              {"max_attempts":4}
              """)
          .body(
              "POST /callbacks",
              """
              {"branch_id":"<branch>","customer_id":<customer>,"service_id":<service>,
               "staff_id":"<staff>","phone_number":"+4915112345678","customer_name":"Mia Sommer"}
              """)
          .body(
              "POST /callbacks",
              """
              {"branch_id":"<unstaffed>","phone_number":"+4915112345678","customer_name":"Mia"}
              """)
          .body(
              "POST /callbacks/{id}/assign",
              """
              {"staff_id":"<staff>"}
              """)
          .body(
              "POST /callbacks/{id}/contact",
              """
              {"outcome":"busy"}
              """)
          .body(
              "POST /callbacks/{id}/complete",
              """
              {"notes":"booked"}
              """)
          .body(
              "POST /callbacks/{id}/cancel",
              """
              {"reason":"called again"}
              """)
          .body(
              "POST /callbacks/{id}/escalate",
              """
              {"reason":"nobody called"}
              """)
          .body(
              "POST /escalations/{id}/resolve",
              """
              {"resolution_notes":"spoke to her"}
              """);

  private CallbackRequests() {}
}
