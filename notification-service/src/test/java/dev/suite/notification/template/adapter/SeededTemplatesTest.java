package dev.suite.notification.template.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.template.Rendered;
import dev.suite.notification.template.Template;
import dev.suite.notification.template.TemplateRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words against the events of the migrations that seed them. */
class SeededTemplatesTest {
  private static final Pattern EVENT =
      Pattern.compile("\\('([a-z_0-9]+)'[^\\n]*\\n\\s+'\\[([^]]+)]'");
  private static final Pattern ADDED =
      Pattern.compile("APPEND\\(variables, '\\$', '(\\w+)'\\)[^;]*event_type = '(\\w+)'");

  private final SeededTemplates seeded = new SeededTemplates();

  @Test
  void every_event_has_words_in_both_languages_for_every_channel() throws IOException {
    Map<String, Set<String>> events = variables();
    assertThat(events).hasSize(14);
    events.forEach((event, names) ->
        List.of("de", "en")
            .forEach(locale ->
                List.of(Channel.values())
                    .forEach(channel -> assertSays(event, names, locale, channel))));
  }

  private void assertSays(String event, Set<String> names, String locale, Channel channel) {
    Template template = seeded.find(event, channel, locale).orElseThrow();
    assertThat(TemplateRules.faults(template, names))
        .as("%s %s %s", event, channel, locale)
        .isEmpty();
    Map<String, String> values =
        names.stream().collect(Collectors.toMap(Function.identity(), _ -> "x"));
    assertThat(Rendered.of(template, values))
        .isInstanceOfSatisfying(
            Rendered.Done.class, done -> assertThat(done.text()).doesNotContain("{{"));
  }

  @Test
  void an_email_has_a_subject_and_html_and_a_text_message_neither() {
    Template email = seeded.find("payment_failed", Channel.EMAIL, "en").orElseThrow();
    assertThat(email.html())
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains("<p>Kind regards<br>{{company_name}}</p>");
    assertThat(email.version()).isZero();
    Template sms = seeded.find("payment_failed", Channel.SMS, "en").orElseThrow();
    assertThat(sms.subject()).isNull();
    assertThat(sms.html()).isNull();
    assertThat(seeded.find("payment_failed", Channel.PUSH, "de").orElseThrow().subject())
        .isNotBlank();
  }

  @Test
  void other_languages_and_events_have_none() {
    assertThat(seeded.find("payment_failed", Channel.EMAIL, "fr")).isEmpty();
    assertThat(seeded.find("nothing", Channel.EMAIL, "de")).isEmpty();
  }

  private static Map<String, Set<String>> variables() throws IOException {
    Map<String, Set<String>> variables =
        EVENT
            .matcher(migration("V3__system_events"))
            .results()
            .collect(
                Collectors.toMap(
                    found -> found.group(1),
                    found ->
                        new HashSet<>(List.of(found.group(2).replace("\"", "").split(",", -1)))));
    ADDED
        .matcher(migration("V7__callback_overdue_in_words"))
        .results()
        .forEach(found -> variables.get(found.group(2)).add(found.group(1)));
    return variables;
  }

  private static String migration(String name) throws IOException {
    String resource = "/db/notification/%s.sql".formatted(name);
    try (var sql = SeededTemplatesTest.class.getResourceAsStream(resource)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
