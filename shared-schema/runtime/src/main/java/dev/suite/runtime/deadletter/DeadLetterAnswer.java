package dev.suite.runtime.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.suite.contracts.DeadLetters;
import dev.suite.contracts.EventHeaders;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A dead letter as it is answered.
 *
 * @param topic the topic the event came on
 */
@Schema(name = "DeadLetter")
record DeadLetterAnswer(
    @Schema(description = "Names it on its topic; what replay takes.") String id,
    String topic,
    @Schema(description = "Events of one key keep their order.", nullable = true) String key,
    @Schema(description = "The event's identity; kept when it is replayed.", nullable = true)
        String ceId,
    @Schema(
            description = "Why it could not be processed.",
            nullable = true,
            examples = "the value is not JSON")
        String reason,
    @Schema(description = "The exception's class and stack, or empty.", nullable = true)
        String exception,
    @Schema(description = "Which consumer gave it up.", nullable = true) String consumer,
    @Schema(description = "Where on its topic the event was.", nullable = true) Integer partition,
    @Schema(nullable = true) Long offset,
    @Schema(description = "When it was buried.") Instant at,
    @Schema(description = "When it was replayed from here; null if it was not.", nullable = true)
        Instant replayedAt,
    @Schema(
            description = "The event's first 4000 characters; null where it had no value.",
            nullable = true)
        String value) {
  private static final int MOST_CHARACTERS = 4_000;

  static DeadLetterAnswer of(DeadLetter letter, Instant replayedAt) {
    return new DeadLetterAnswer(
        letter.id().toString(),
        letter.topic(),
        letter.key(),
        letter.headers().get(EventHeaders.ID),
        letter.headers().get(DeadLetters.REASON),
        letter.headers().get(DeadLetters.EXCEPTION),
        letter.headers().get(DeadLetters.CONSUMER),
        number(letter, DeadLetters.PARTITION).map(Long::intValue).orElse(null),
        number(letter, DeadLetters.OFFSET).orElse(null),
        letter.at(),
        replayedAt,
        beginning(letter.value()));
  }

  private static Optional<Long> number(DeadLetter letter, String header) {
    return Optional.ofNullable(letter.headers().get(header))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  private static String beginning(byte[] value) {
    if (value == null) {
      return null;
    }
    String text = new String(value, UTF_8);
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }
}
