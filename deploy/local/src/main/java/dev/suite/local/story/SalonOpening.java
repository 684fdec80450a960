package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.local.access.Role;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.call.Answer;
import dev.suite.local.story.call.Api;
import dev.suite.local.story.call.Patience;
import dev.suite.local.story.salon.DemoCompany;
import dev.suite.local.story.salon.DemoDirectory;
import dev.suite.local.story.salon.DemoPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The first act: a salon opens and its policies are set, the branch's over the company's. */
record SalonOpening(Stage stage) {
  private static final int OK = 200;

  void play() {
    openTheSalon();
    setThePolicies();
  }

  private void openTheSalon() {
    DemoCompany company = stage.company();
    stage
        .narrator()
        .scene(
            "%s opens (company %d, branch Altona, Europe/Berlin, EUR): PUT /directory"
                .formatted(DemoCompany.NAME, company.id()));
    Answer accepted =
        stage
            .api(ServiceDefinition.POLICY, Role.SERVICE)
            .put("/directory", new DemoDirectory(company).rows())
            .expect(202);
    Instant sent = Instant.now();
    awaitKnown();
    stage
        .narrator()
        .answer(
            "%s rows accepted; all three services had them from Kafka %d ms later."
                .formatted(
                    accepted.text("/accepted"), Duration.between(sent, Instant.now()).toMillis()));
  }

  private void awaitKnown() {
    Api policies = stage.api(ServiceDefinition.POLICY, Role.READER);
    for (long appointment : stage.company().appointments()) {
      awaitOk(() -> policies.post("/decisions", LateCancellation.cancellation(appointment)));
    }
    Api callbacks = stage.api(ServiceDefinition.CALLBACK, Role.READER);
    awaitOk(() -> callbacks.get("/callback-settings/branch/" + stage.company().branch()));
    Api notifications = stage.api(ServiceDefinition.NOTIFICATION, Role.READER);
    awaitOk(() ->
        notifications.get(
            "/effective-notification-configurations/appointment_cancelled?staff_id="
                + stage.company().lena().id()));
  }

  private static void awaitOk(Supplier<Answer> question) {
    Patience.await("the directory to arrive", question, answer -> answer.status() == OK);
  }

  private void setThePolicies() {
    Api admin = stage.api(ServiceDefinition.POLICY, Role.ADMIN);
    DemoCompany company = stage.company();
    stage
        .narrator()
        .scene("The company sets its cancellation policy, the branch a stricter one over it");
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
    stage.narrator().answer("In force at the branch: " + config(effective.body().path("config")));
    for (JsonNode step : effective.body().path("trace")) {
      stage
          .narrator()
          .answer("- %s: %s".formatted(step.path("scope").asText(), step.path("outcome").asText()));
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
