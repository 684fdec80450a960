package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The first act: a salon opens and its policies are set, the branch's over the company's. */
record SalonOpening(DemoCompany company, Narrator narrator, Api admin, Api service) {
  private static final int OK = 200;

  void play() {
    openTheSalon();
    setThePolicies();
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
        () -> admin.post("/decisions", DemoCompany.cancellation(appointment)),
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
}
