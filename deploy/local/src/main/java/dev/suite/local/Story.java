package dev.suite.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * A late cancellation from its policies to its price, its record, its way through Kafka into the
 * stats, and the refusal of the next one. Every number told is from an answer; an answer that is
 * not as the story has it ends the story with a refusal.
 */
final class Story {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;

  private final DemoCompany company;
  private final Narrator narrator;
  private final Api admin;
  private final Api service;

  private Story(DemoCompany company, Narrator narrator, Api admin, Api service) {
    this.company = company;
    this.narrator = narrator;
    this.admin = admin;
    this.service = service;
  }

  /** Plays it with the policy-service of the plan and returns the company it was about. */
  static DemoCompany play(Plan plan, Steps steps) {
    String url = plan.services().getFirst().url();
    DataFolder data = plan.installation().data();
    DemoCompany company = DemoCompanies.fresh(url, data);
    RsaJsonWebKey key = SigningKey.read(data);
    long id = company.id();
    Api admin = Api.of(url, id, Token.of(id, Role.ADMIN).signedBy(key));
    Api service = Api.of(url, id, Token.of(id, Role.SERVICE).signedBy(key));
    new Story(company, new Narrator(steps::say), admin, service).play();
    return company;
  }

  private void play() {
    openTheSalon();
    setThePolicies();
    Answer decision = decide();
    record(decision);
    followTheEvent();
    tryAgain();
  }

  private void openTheSalon() {
    narrator.scene(
        "%s opens (company %d, branch Altona, Europe/Berlin, EUR): PUT /directory"
            .formatted(DemoCompany.NAME, company.id()));
    Answer accepted = service.put("/directory", company.directory()).expect(202);
    Instant sent = Instant.now();
    company.appointments().forEach(this::awaitKnown);
    narrator.answer(
        "%s rows accepted; they came back through Kafka %d ms later."
            .formatted(
                accepted.text("/accepted"), Duration.between(sent, Instant.now()).toMillis()));
  }

  private void awaitKnown(long appointment) {
    Patience.await(
        "the directory to arrive",
        () -> admin.post("/decisions", cancellation(appointment)),
        decision -> decision.status() == OK);
  }

  private void setThePolicies() {
    narrator.scene("The company sets its cancellation policy, the branch a stricter one over it");
    Answer own =
        admin.put(
            "/policies/company/%d/cancellation".formatted(company.id()), DemoPolicies.company());
    long ownId = own.expect(201).body().path("id").asLong();
    admin
        .put(
            "/policies/branch/%s/cancellation".formatted(company.branch()),
            DemoPolicies.branch(ownId))
        .expect(201);
    Answer effective =
        admin.get("/effective-policies/cancellation?branch_id=" + company.branch()).expect(200);
    narrator.answer("In force at the branch: " + config(effective.body().path("config")));
    for (JsonNode step : effective.body().path("trace")) {
      narrator.answer(
          "- %s: %s".formatted(step.path("scope").asText(), step.path("outcome").asText()));
    }
  }

  private static String config(JsonNode config) {
    List<String> fees = new ArrayList<>();
    for (JsonNode tier : config.path("fee_tiers")) {
      fees.add(
          "%s from %s h".formatted(tier.path("fee").asText(), tier.path("min_hours").asText()));
    }
    return "cancel until %s h before, later it is charged; %s of notice; %s in %s days"
        .formatted(
            config.path("hours_before").asText(),
            String.join(", ", fees),
            config.at("/quota/limit").asText(),
            config.at("/quota/days").asText());
  }

  private Answer decide() {
    narrator.scene(
        "Mia booked for %s. May she cancel now, %s? POST /decisions"
            .formatted(Narrator.time(company.lateStart()), Narrator.time(Instant.now())));
    Answer decision =
        admin
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

  private void record(Answer decision) {
    narrator.scene("She cancels: POST /modifications, sent twice under one Idempotency-Key");
    ObjectNode body = cancellation(company.lateAppointment());
    body.put("decision_id", decision.text("/decision_id"));
    body.putObject("modified_by").put("type", "customer").put("id", "" + company.customer());
    String key = UUID.randomUUID().toString();
    Answer first = service.post("/modifications", body, key).expect(201);
    Answer second =
        service.post("/modifications", body, key).expect(201).expect("/id", first.text("/id"));
    String replayed = second.headers().firstValue("Idempotency-Replayed").orElse("false");
    if (!replayed.equals("true")) {
      throw new Refusal("The second answer was not a replay: " + second.body());
    }
    narrator.answer(
        "Recorded as modification %s for %s, once: the second answer is the first one, replayed."
            .formatted(first.text("/id"), Narrator.money(first.body().path("fee"))));
  }

  private void followTheEvent() {
    narrator.scene("Its event appointment_modified travels through Kafka into the stats");
    Instant sent = Instant.now();
    Answer counted =
        Patience.await(
            "the stats to count it", () -> admin.get(quotas(company.customer())), Story::isCounted);
    narrator.answer(
        "Counted after %d ms: GET /customers/%d/quotas says used %s of %s, calculated at %s."
            .formatted(
                Duration.between(sent, Instant.now()).toMillis(),
                company.customer(),
                counted.text("/items/0/used"),
                counted.text("/items/0/limit"),
                counted.text("/items/0/calculated_at")));
  }

  private void tryAgain() {
    narrator.scene(
        "Mia wants to cancel her next one too, %s".formatted(Narrator.time(company.nextStart())));
    ObjectNode body = cancellation(company.nextAppointment());
    body.putObject("modified_by").put("type", "customer").put("id", "" + company.customer());
    Answer refused =
        service
            .post("/modifications", body, UUID.randomUUID().toString())
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
    return quotas.expect(OK).body().at("/items/0/calculated_at").isTextual();
  }

  private static String quotas(long customer) {
    return "/customers/%d/quotas".formatted(customer);
  }

  private static ObjectNode cancellation(long appointment) {
    return JSON.createObjectNode().put("action", "cancel").put("appointment_id", appointment);
  }
}
