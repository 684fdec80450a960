package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.local.access.Role;
import dev.suite.local.server.ServiceDefinition;
import dev.suite.local.story.call.Answer;
import dev.suite.local.story.call.Api;
import dev.suite.local.story.call.Letters;
import dev.suite.local.story.call.Patience;
import dev.suite.local.story.call.Trace;
import java.time.Duration;
import java.time.Instant;

/** The last act: a deadline passes, the branch's manager takes over and is told by e-mail. */
record NobodyCalls(Stage stage) {
  void play(Answer callback, Trace trace) {
    stage.narrator().scene("Nobody calls, and the deadline passes");
    tell(escalation(callback), Instant.parse(callback.text("/expires_at")));
    theManagerHears(trace);
  }

  private JsonNode escalation(Answer callback) {
    Api callbacks = stage.api(ServiceDefinition.CALLBACK, Role.READER);
    return Patience.await(
            "the escalation",
            () -> callbacks.get("/callbacks/%s/escalations".formatted(callback.text("/id"))),
            answer -> !answer.expect(200).body().path("items").isEmpty())
        .expect("/items/0/escalation_reason", "sla_breach")
        .expect("/items/0/escalated_to", stage.company().ada().id().toString())
        .body()
        .at("/items/0");
  }

  private void tell(JsonNode escalation, Instant deadline) {
    Instant escalated = Instant.parse(escalation.path("escalated_at").asText());
    stage
        .narrator()
        .answer(
            "Escalated %d ms after it: %s, level %s, from %s to %s."
                .formatted(
                    Duration.between(deadline, escalated).toMillis(),
                    escalation.path("escalation_reason").asText(),
                    escalation.path("level").asText(),
                    stage.company().nameOf(escalation.path("escalated_from").asText()),
                    stage.company().nameOf(escalation.path("escalated_to").asText())));
  }

  private void theManagerHears(Trace trace) {
    Letters letters = stage.letters(stage.company().ada().email());
    stage.narrator().scene("The branch's manager has an e-mail: GET " + letters.path());
    stage.narrator().letter(letters.await("Überfälliger Rückruf"));
    stage.tellTrace(
        trace, "POST /callbacks", ServiceDefinition.CALLBACK, ServiceDefinition.NOTIFICATION);
  }
}
