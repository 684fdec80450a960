package dev.suite.notification.template;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a template and its values make. */
public sealed interface Rendered {
  /** The message; parts the template has not are null. */
  record Done(String subject, String text, String html) implements Rendered {}

  /** There is no message: the template uses names that have no value. */
  record Missing(Set<String> names) implements Rendered {}

  /** Fills a template; a name without a value is never an empty place in a message. */
  static Rendered of(Template template, Map<String, String> values) {
    Set<String> missing = new LinkedHashSet<>(Placeholders.in(template.subject()));
    missing.addAll(Placeholders.in(template.text()));
    missing.addAll(Placeholders.in(template.html()));
    missing.removeAll(values.keySet());
    return missing.isEmpty()
        ? new Done(
            Placeholders.filled(template.subject(), values, Escape::line),
            Placeholders.filled(template.text(), values, text -> text),
            Placeholders.filled(template.html(), values, Escape::html))
        : new Missing(missing);
  }
}
