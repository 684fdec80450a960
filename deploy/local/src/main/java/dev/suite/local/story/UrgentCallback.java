package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.local.access.Role;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.call.Answer;
import dev.suite.local.story.call.Trace;
import dev.suite.local.story.salon.Customer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The fourth act: a customer asks to be called, and somebody is chosen to call. */
record UrgentCallback(Stage stage) {
  private static final double URGENT_HOURS = 0.001;

  /** Asks as part of the trace and returns the callback. */
  Answer play(Trace trace) {
    promiseACallInSeconds();
    return askForACall(trace);
  }

  private void promiseACallInSeconds() {
    long company = stage.company().id();
    ObjectNode settings = JsonNodeFactory.instance.objectNode();
    settings.putObject("sla_hours").put("urgent", URGENT_HOURS);
    stage.narrator().scene("The salon promises urgent callers a call within seconds");
    Answer saved =
        stage
            .api(ServiceDefinition.CALLBACK, Role.ADMIN)
            .put("/callback-settings/company/" + company, settings)
            .expect(201);
    stage
        .narrator()
        .answer(
            "PUT /callback-settings/company/%d: a call within %s h if urgent, %s h if high, %s h else."
                .formatted(
                    company,
                    saved.text("/sla_hours/urgent"),
                    saved.text("/sla_hours/high"),
                    saved.text("/sla_hours/normal")));
  }

  private Answer askForACall(Trace trace) {
    stage.narrator().scene("Jan wants to be called about his colour, urgently: POST /callbacks");
    String lena = stage.company().lena().id().toString();
    Answer callback =
        stage
            .api(ServiceDefinition.CALLBACK, Role.SERVICE)
            .with(trace)
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/callbacks", request())
            .expect(201)
            .expect("/assignment/assigned_to", lena);
    stage
        .narrator()
        .answer(
            "Callback %s goes to %s (%s), who has until %s. The ranking:"
                .formatted(
                    callback.text("/id"),
                    stage.company().nameOf(callback.text("/assignment/assigned_to")),
                    callback.text("/assignment/reason"),
                    Narrator.second(Instant.parse(callback.text("/expires_at")))));
    callback.body().at("/assignment/ranking").forEach(this::tell);
    return callback;
  }

  private void tell(JsonNode candidate) {
    List<String> reasons = new ArrayList<>();
    candidate.path("reasons").forEach(reason -> reasons.add(reason.asText()));
    stage
        .narrator()
        .answer(
            "%s. %s: %s; %s open callbacks"
                .formatted(
                    candidate.path("rank").asText(),
                    stage.company().nameOf(candidate.path("staff_id").asText()),
                    String.join(", ", reasons),
                    candidate.path("open_callbacks").asText()));
  }

  private ObjectNode request() {
    Customer jan = stage.company().jan();
    return JsonNodeFactory.instance
        .objectNode()
        .put("branch_id", stage.company().branch().toString())
        .put("customer_id", jan.id())
        .put("service_id", stage.company().service())
        .put("phone_number", jan.phone())
        .put("customer_name", jan.name())
        .put("priority", "urgent");
  }
}
