package dev.suite.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.local.story.salon.DemoCompany;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;

/** Tells the story in lines of at most 100 columns: what was done, then what was answered. */
final class Narrator {
  private static final int WIDTH = 100;
  private static final String INDENT = "     ";
  private static final String QUOTE = INDENT + "| ";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(DemoCompany.ZONE);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(DemoCompany.ZONE);

  private final Consumer<String> out;
  private int scene;

  Narrator(Consumer<String> out) {
    this.out = out;
  }

  /** What happens next, numbered. */
  void scene(String text) {
    scene++;
    out.accept("");
    wrap("%3d. ".formatted(scene), INDENT, text);
  }

  /** An answer's content. */
  void answer(String text) {
    wrap(INDENT, INDENT, text);
  }

  /** A message as its recipient reads it: subject, an empty line, text. */
  void letter(JsonNode message) {
    wrap(QUOTE, QUOTE, message.path("subject").asText());
    wrap(QUOTE, QUOTE, "");
    message.path("text").asText().strip().lines().forEach(line -> wrap(QUOTE, QUOTE, line));
  }

  /** Money as people read it. */
  static String money(JsonNode fee) {
    return fee.path("amount").asText("?") + " " + fee.path("currency").asText("?");
  }

  /** An instant in the salon's time zone. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }

  /** An instant's time of day in the salon's time zone. */
  static String second(Instant instant) {
    return SECOND.format(instant);
  }

  private void wrap(String first, String next, String text) {
    StringBuilder line = new StringBuilder(first);
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > next.length()) {
        out.accept(line.toString().stripTrailing());
        line = new StringBuilder(next);
      }
      line.append(word).append(' ');
    }
    out.accept(line.toString().stripTrailing());
  }
}
