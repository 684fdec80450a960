package dev.suite.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderedTest {
  @Test
  void each_part_gets_its_values_escaped_for_what_it_is() {
    Template template = new Template("Hi {{name}}", "Hi {{name}}", "<p title='{{name}}'>", 0);
    String name = "<b>\"O'Hara\" & Co</b>\r\nBcc: all";
    assertThat(Rendered.of(template, Map.of("name", name)))
        .isEqualTo(
            new Rendered.Done(
                "Hi <b>\"O'Hara\" & Co</b> Bcc: all",
                "Hi " + name,
                "<p title='&lt;b&gt;&quot;O&#39;Hara&quot; &amp; Co&lt;/b&gt;\r\nBcc: all'>"));
  }

  @Test
  void a_name_without_a_value_is_no_message() {
    Template template = new Template("{{a}}", "{{b}} {{c}}", "{{d}}", 0);
    assertThat(Rendered.of(template, Map.of("b", "there")))
        .isEqualTo(new Rendered.Missing(Set.of("a", "c", "d")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{name}", "${name}", "#{name}", "{#name}", "<#name>", "$1 \\", "{{name", "name}}"})
  void everything_else_stays_as_it_is(String text) {
    assertThat(Rendered.of(new Template(null, text, null, 0), Map.of("name", "Mia")))
        .isEqualTo(new Rendered.Done(null, text, null));
  }

  @Test
  void what_a_value_holds_is_never_filled_in_again() {
    assertThat(
            Rendered.of(
                new Template(null, "{{a}}", null, 0), Map.of("a", "{{b}} $0 ${b}", "b", "secret")))
        .isEqualTo(new Rendered.Done(null, "{{b}} $0 ${b}", null));
  }
}
