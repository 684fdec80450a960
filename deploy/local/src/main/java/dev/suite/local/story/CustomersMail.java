package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.local.access.Role;
import dev.suite.local.server.ServiceDefinition;

/** The third act: the customer whose appointment was cancelled has an e-mail. */
record CustomersMail(Stage stage) {
  void play(Trace trace) {
    Narrator narrator = stage.narrator();
    Customer mia = stage.company().mia();
    Letters letters = stage.letters(mia.email());
    narrator.scene("Mia has an e-mail: GET %s at the mailbox".formatted(letters.path()));
    narrator.letter(letters.await("abgesagt"));
    JsonNode sent = sent(mia);
    narrator.answer(
        "GET /notifications/%s: %s by %s, %d attempt, configuration of the %s."
            .formatted(
                sent.path("id").asText(),
                sent.path("status").asText(),
                sent.path("channel").asText(),
                sent.path("attempts").size(),
                sent.at("/metadata/scope").asText("system")));
    stage.tellTrace(
        trace, "POST /modifications", ServiceDefinition.POLICY, ServiceDefinition.NOTIFICATION);
  }

  private JsonNode sent(Customer mia) {
    Api notifications = stage.api(ServiceDefinition.NOTIFICATION, Role.READER);
    Answer list =
        Patience.await(
            "the notification to be sent",
            () ->
                notifications.get(
                    "/notifications?event_type=appointment_cancelled&recipient_type=customer"
                        + "&recipient_id=%d&status=sent".formatted(mia.id())),
            answer -> !answer.expect(200).body().path("items").isEmpty());
    return notifications.get("/notifications/" + list.text("/items/0/id")).expect(200).body();
  }
}
