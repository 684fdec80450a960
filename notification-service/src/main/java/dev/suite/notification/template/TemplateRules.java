package dev.suite.notification.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a template must keep to before it is saved. */
public final class TemplateRules {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private TemplateRules() {}

  /**
   * All that is wrong with a template.
   *
   * @param allowed the names its event has values for
   */
  public static List<TemplateFault> faults(Template template, Set<String> allowed) {
    List<TemplateFault> faults = new ArrayList<>();
    if (template.subject() != null && LINE_BREAK.matcher(template.subject()).find()) {
      faults.add(new TemplateFault("/subject", "must not have line breaks"));
    }
    addUnknown(faults, "/subject", template.subject(), allowed);
    addUnknown(faults, "/text", template.text(), allowed);
    addUnknown(faults, "/html", template.html(), allowed);
    return faults;
  }

  private static void addUnknown(
      List<TemplateFault> faults, String pointer, String text, Set<String> allowed) {
    for (String name : Placeholders.in(text)) {
      if (!allowed.contains(name)) {
        faults.add(
            new TemplateFault(
                pointer, "{{%s}} is not one of %s".formatted(name, String.join(", ", allowed))));
      }
    }
  }
}
