package dev.suite.runtime.rest.caller;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages messages are written in. */
public enum Language {
  EN(Locale.ENGLISH),
  DE(Locale.GERMAN);

  private static final List<Locale> SPOKEN =
      Stream.of(values()).map(language -> language.locale).toList();

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The locale to format in. */
  public Locale locale() {
    return locale;
  }

  /** The best match of Accept-Language (RFC 9110, 12.5.4), else of the locale, else English. */
  public static Language preferred(String acceptLanguage, String locale) {
    return best(acceptLanguage).or(() -> best(locale)).orElse(EN);
  }

  private static Optional<Language> best(String ranges) {
    if (ranges == null || ranges.isBlank()) {
      return Optional.empty();
    }
    try {
      Locale match = Locale.lookup(LanguageRange.parse(ranges.replace('_', '-')), SPOKEN);
      return Stream.of(values()).filter(language -> language.locale.equals(match)).findFirst();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
