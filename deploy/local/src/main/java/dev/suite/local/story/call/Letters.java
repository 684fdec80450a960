package dev.suite.local.story.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What one recipient has in the mailbox. */
public record Letters(Api mailbox, String recipient) {

  /** The newest one with that in its subject; waits for it to arrive. */
  public JsonNode await(String subject) {
    Answer answer =
        Patience.await(
            "the e-mail to " + recipient,
            () -> mailbox.get(path()),
            messages -> newest(messages, subject).isPresent());
    return newest(answer, subject).orElseThrow();
  }

  /** The call that lists them. */
  public String path() {
    return "/messages?to=" + recipient;
  }

  private static Optional<JsonNode> newest(Answer messages, String subject) {
    return StreamSupport.stream(messages.expect(200).body().spliterator(), false)
        .filter(message -> message.path("subject").asText().contains(subject))
        .findFirst();
  }
}
