package dev.suite.notification.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** In which languages a recipient may be written to. */
public final class Languages {
  private static final String LAST = "en";

  private Languages() {}

  /**
   * The locales to try, best first: the recipient's, its language, the company's, its language,
   * English.
   *
   * @param own the recipient's as BCP 47 writes it, or null
   * @param company the company's
   */
  public static List<String> of(String own, String company) {
    Set<String> locales = new LinkedHashSet<>();
    add(locales, own);
    add(locales, company);
    locales.add(LAST);
    return List.copyOf(locales);
  }

  private static void add(Set<String> locales, String tag) {
    Locale locale = tag == null ? Locale.ROOT : locale(tag);
    if (!locale.getLanguage().isEmpty()) {
      locales.add(locale.toLanguageTag());
      locales.add(locale.getLanguage());
    }
  }

  /**
   * The locale numbers and dates are written in: the best one of the language that the words have.
   *
   * @param words the locale of the words
   */
  public static Locale formats(String words, List<String> wanted) {
    Locale chosen = locale(words);
    return wanted.stream()
        .map(Languages::locale)
        .filter(one -> one.getLanguage().equals(chosen.getLanguage()))
        .findFirst()
        .orElse(chosen);
  }

  private static Locale locale(String tag) {
    return Locale.forLanguageTag(tag.strip().replace('_', '-'));
  }
}
