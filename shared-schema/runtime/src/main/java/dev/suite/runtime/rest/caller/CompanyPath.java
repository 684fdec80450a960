package dev.suite.runtime.rest.caller;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The company a path names: none, one, or something that can be no company's id. */
sealed interface CompanyPath {
  /** Not below {@code /v1/companies/}. */
  record None() implements CompanyPath {}

  /** Below a company. */
  record Of(long companyId) implements CompanyPath {}

  /** Below something that is no id. */
  record Broken() implements CompanyPath {}

  Pattern ID = Pattern.compile("[1-9][0-9]{0,18}");

  static CompanyPath parse(String path) {
    String[] segments = path.replaceFirst("^/+", "").split("/", 4);
    if (segments.length < 3 || !segments[0].equals("v1") || !segments[1].equals("companies")) {
      return new None();
    }
    OptionalLong id = id(segments[2]);
    return id.isPresent() ? new Of(id.getAsLong()) : new Broken();
  }

  private static OptionalLong id(String text) {
    if (!ID.matcher(text).matches()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(text));
    } catch (NumberFormatException tooLarge) {
      return OptionalLong.empty();
    }
  }
}
