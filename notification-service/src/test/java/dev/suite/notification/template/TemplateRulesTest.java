package dev.suite.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTest {
  private static final Set<String> ALLOWED = Set.of("name");

  @Test
  void a_template_of_allowed_names_and_plain_text_is_right() {
    Template template =
        new Template("For {{name}}", "{name} ${name} #{name} {#if}", "<b>{{name}}</b>", 0);
    assertThat(TemplateRules.faults(template, ALLOWED)).isEmpty();
  }

  @Test
  void every_fault_is_named_with_its_place() {
    Template template = new Template("{{a}}\n", "{{b}}", "{{name}}{{c}}", 0);
    assertThat(TemplateRules.faults(template, ALLOWED))
        .extracting(TemplateFault::pointer)
        .containsExactly("/subject", "/subject", "/text", "/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ name }}", "{{{name}}}", "{{}}", "{{name.length}}", "{{na\nme}}"})
  void another_name_between_double_braces_is_refused(String text) {
    assertThat(TemplateRules.faults(new Template(null, text, null, 0), ALLOWED))
        .extracting(TemplateFault::pointer)
        .containsExactly("/text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\rb", "a\u2028b", "a\u0085b"})
  void a_subject_has_one_line(String subject) {
    assertThat(TemplateRules.faults(new Template(subject, "", null, 0), ALLOWED))
        .containsExactly(new TemplateFault("/subject", "must not have line breaks"));
  }
}
