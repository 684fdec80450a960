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

/** The third act: the customer whose appointment was cancelled has an e-mail. */
record CustomersMail(Stage stage) {
  void play(Answer modification, Trace trace) {
    Letters letters = stage.letters(stage.company().mia().email());
    stage.narrator().scene("Mia has an e-mail: GET %s at the mailbox".formatted(letters.path()));
    JsonNode mail = letters.await("abgesagt");
    stage.narrator().letter(mail);
    Instant cancelled = Instant.parse(modification.text("/occurred_at"));
    Duration later = Duration.between(cancelled, Instant.parse(mail.path("at").asText()));
    Answer sent = sent();
    stage
        .narrator()
        .answer(
            "It came %d ms after the cancellation. GET /notifications/%s: %s by %s at attempt %s."
                .formatted(
                    later.toMillis(),
                    sent.text("/id"),
                    sent.text("/status"),
                    sent.text("/channel"),
                    sent.text("/attempts/0/attempt")));
    stage.tellTrace(
        trace, "POST /modifications", ServiceDefinition.POLICY, ServiceDefinition.NOTIFICATION);
  }

  private Answer sent() {
    Api notifications = stage.api(ServiceDefinition.NOTIFICATION, Role.READER);
    String list =
        "/notifications?event_type=appointment_cancelled&status=sent&recipient_type=customer"
            + "&recipient_id="
            + stage.company().mia().id();
    Answer found =
        Patience.await(
            "the notification to be sent",
            () -> notifications.get(list),
            answer -> !answer.expect(200).body().path("items").isEmpty());
    return notifications
        .get("/notifications/" + found.text("/items/0/id"))
        .expect(200)
        .expect("/channel", "email")
        .expect("/attempts/0/outcome", "accepted");
  }
}
