package dev.suite.notification.template;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names between double braces. Nothing else in a text means anything: it is a company's own
 * text, and never becomes a program.
 */
final class Placeholders {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

  private Placeholders() {}

  /** The names in a text, as written; null has none. */
  static Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    if (text != null) {
      PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
    }
    return names;
  }

  /** The text with its values, each escaped for the channel; null stays null. */
  static String filled(String text, Map<String, String> values, UnaryOperator<String> escape) {
    return text == null
        ? null
        : PLACEHOLDER.matcher(text).replaceAll(found -> value(found, values, escape));
  }

  private static String value(
      MatchResult found, Map<String, String> values, UnaryOperator<String> escape) {
    return Matcher.quoteReplacement(escape.apply(values.get(found.group(1))));
  }
}
