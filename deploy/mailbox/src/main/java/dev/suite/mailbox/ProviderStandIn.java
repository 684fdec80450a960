package dev.suite.mailbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.Optional;

/** In place of the provider of one channel: takes what it is posted, and the same thing once. */
record ProviderStandIn(String channel, Mailbox mailbox, InstantSource clock) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Answers 200 with the provider's id of the message, the same one whenever it is sent again; 400
   * to what is no JSON, 422 to a message without id, recipient or text.
   */
  Reply take(String body) {
    return parsed(body).map(this::take).orElseGet(() -> Reply.error(400, "Send one JSON object."));
  }

  private Reply take(JsonNode message) {
    String id = message.path("id").asText("");
    String to = message.path("to").asText("");
    String text = message.path("text").asText("");
    if (id.isEmpty() || to.isEmpty() || text.isEmpty()) {
      return Reply.error(422, "A message needs \"id\", \"to\" and \"text\".");
    }
    String providersId = channel + "/" + id;
    String subject = message.path("subject").asText(null);
    mailbox.add(providersId, new Message(channel, to, null, subject, text, null, clock.instant()));
    return Reply.json(200, JSON.createObjectNode().put("id", providersId));
  }

  private static Optional<JsonNode> parsed(String body) {
    try {
      return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }
}
