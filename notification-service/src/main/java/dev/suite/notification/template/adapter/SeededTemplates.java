package dev.suite.notification.template.adapter;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suite.notification.channel.Channel;
import dev.suite.notification.template.Escape;
import dev.suite.notification.template.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words the suite comes with, in German and English, for every event it knows. */
@ApplicationScoped
class SeededTemplates {
  private static final int SEEDED = 0;
  private static final Map<String, Map<String, Words>> WORDS =
      Map.of("de", read("de"), "en", read("en"));

  /**
   * What is said of one event.
   *
   * @param text the paragraphs of an e-mail
   * @param brief what fits into a text message
   */
  private record Words(
      @JsonProperty("subject") String subject,
      @JsonProperty("text") List<String> text,
      @JsonProperty("short") String brief) {

    Template email(String locale) {
      String paragraphs =
          text.stream()
              .map(one -> "<p>" + Escape.html(one).replace("\n", "<br>") + "</p>")
              .collect(Collectors.joining("\n"));
      String html =
          "<!doctype html>\n<html lang=\"%s\">\n<body>\n%s\n</body>\n</html>\n"
              .formatted(locale, paragraphs);
      return new Template(subject, String.join("\n\n", text) + "\n", html, SEEDED);
    }

    Template push() {
      return new Template(subject, brief, null, SEEDED);
    }

    Template message() {
      return new Template(null, brief, null, SEEDED);
    }
  }

  /** The template of an event in exactly this locale. */
  Optional<Template> find(String eventType, Channel channel, String locale) {
    return Optional.ofNullable(WORDS.getOrDefault(locale, Map.of()).get(eventType))
        .map(words ->
            switch (channel) {
              case EMAIL -> words.email(locale);
              case PUSH -> words.push();
              case SMS, WHATSAPP -> words.message();
            });
  }

  private static Map<String, Words> read(String language) {
    String resource = "/templates/%s.json".formatted(language);
    try (InputStream json = SeededTemplates.class.getResourceAsStream(resource)) {
      return new JsonMapper().readValue(json, new TypeReference<Map<String, Words>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
