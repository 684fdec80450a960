package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suite.local.Refusal;
import dev.suite.local.access.Role;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.call.Answer;
import dev.suite.local.story.call.Api;
import dev.suite.local.story.call.Patience;
import dev.suite.local.story.call.Trace;
import dev.suite.local.story.salon.DemoCompany;
import dev.suite.local.story.salon.DemoPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The second act: a late cancellation is priced, recorded and counted, the next one refused. */
record LateCancellation(DemoCompany company, Narrator narrator, Api reader, Api service) {

  static LateCancellation on(Stage stage) {
    return new LateCancellation(
        stage.company(),
        stage.narrator(),
        stage.api(ServiceDefinition.POLICY, Role.READER),
        stage.api(ServiceDefinition.POLICY, Role.SERVICE));
  }

  /** The question, or the record, of a cancellation. */
  static ObjectNode cancellation(long appointment) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("action", "cancel")
        .put("appointment_id", appointment);
  }

  /** Records the cancellation as part of the trace, and returns the record. */
  Answer play(Trace trace) {
    Answer modification = record(decide(), trace);
    followTheEvent();
    tryAgain();
    return modification;
  }

  private Answer decide() {
    narrator.scene(
        "Mia booked for %s. May she cancel now, %s? POST /decisions"
            .formatted(Narrator.time(company.lateStart()), Narrator.time(Instant.now())));
    Answer decision =
        reader
            .post("/decisions", cancellation(company.lateAppointment()))
            .expect(200)
            .expect("/allowed", "true")
            .expect("/fee/amount", DemoPolicies.LATE_FEE);
    narrator.answer("Yes, for %s. Why:".formatted(Narrator.money(decision.body().path("fee"))));
    tellReasons(decision.body());
    narrator.answer(
        "Notice %s h of the %s h required; %s of %s cancellations used since %s."
            .formatted(
                decision.text("/notice/actual_hours"),
                decision.text("/notice/required_hours"),
                decision.text("/quota/used"),
                decision.text("/quota/limit"),
                Narrator.time(Instant.parse(decision.text("/quota/window/from")))));
    return decision;
  }

  private Answer record(Answer decision, Trace trace) {
    narrator.scene("She cancels: POST /modifications, sent twice under one Idempotency-Key");
    ObjectNode body = cancellation(company.lateAppointment());
    body.put("decision_id", decision.text("/decision_id"));
    body.putObject("modified_by").put("type", "customer").put("id", "" + company.mia().id());
    Api once = service.with(trace).with("Idempotency-Key", UUID.randomUUID().toString());
    Answer first = once.post("/modifications", body).expect(201);
    Answer second = once.post("/modifications", body).expect(201).expect("/id", first.text("/id"));
    String replayed = second.headers().firstValue("Idempotency-Replayed").orElse("false");
    if (!replayed.equals("true")) {
      throw new Refusal("The second answer was not a replay: " + second.body());
    }
    narrator.answer(
        "Recorded as modification %s for %s, once: the second answer is the first one, replayed."
            .formatted(first.text("/id"), Narrator.money(first.body().path("fee"))));
    return first;
  }

  private void followTheEvent() {
    narrator.scene("Its event appointment_modified travels through Kafka into the stats");
    Instant sent = Instant.now();
    Answer counted =
        Patience.await(
            "the stats to count it",
            () -> reader.get(quotas(company.mia().id())),
            LateCancellation::isCounted);
    narrator.answer(
        "Counted after %d ms: GET /customers/%d/quotas says used %s of %s, calculated at %s."
            .formatted(
                Duration.between(sent, Instant.now()).toMillis(),
                company.mia().id(),
                counted.text("/items/0/used"),
                counted.text("/items/0/limit"),
                counted.text("/items/0/calculated_at")));
  }

  private void tryAgain() {
    narrator.scene(
        "Mia wants to cancel her next one too, %s".formatted(Narrator.time(company.nextStart())));
    ObjectNode body = cancellation(company.nextAppointment());
    body.putObject("modified_by").put("type", "customer").put("id", "" + company.mia().id());
    Answer refused =
        service
            .with("Idempotency-Key", UUID.randomUUID().toString())
            .post("/modifications", body)
            .expect(409)
            .expect("/code", "quota_exceeded");
    narrator.answer("Refused with 409 %s. Why:".formatted(refused.text("/code")));
    tellReasons(refused.body().path("decision"));
  }

  private void tellReasons(JsonNode decision) {
    for (JsonNode reason : decision.path("reasons")) {
      narrator.answer(
          "- %s: %s".formatted(reason.path("code").asText(), reason.path("message").asText()));
    }
  }

  private static boolean isCounted(Answer quotas) {
    return quotas.expect(200).body().at("/items/0/calculated_at").isTextual();
  }

  private static String quotas(long customer) {
    return "/customers/%d/quotas".formatted(customer);
  }
}
