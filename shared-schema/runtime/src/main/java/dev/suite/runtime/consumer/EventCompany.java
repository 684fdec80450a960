package dev.suite.runtime.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suite.runtime.event.EventPayload;
import dev.suite.runtime.event.UnreadableEventException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose an event is that could not be read, so that it goes when the company goes. */
public final class EventCompany {
  private static final Pattern KEY = Pattern.compile("([1-9]\\d{0,17})(:.*)?");

  private EventCompany() {}

  /** The company its value names, else the one its key begins with; null for neither. */
  public static Long of(String key, byte[] value) {
    Long named = named(value);
    return named == null ? ofKey(key) : named;
  }

  /** The company its value names; null for none. */
  static Long named(byte[] value) {
    try {
      JsonNode company = EventPayload.tree(value).path("company_id");
      boolean isId = company.isIntegralNumber() && company.canConvertToLong();
      return isId && company.asLong() > 0 ? company.asLong() : null;
    } catch (UnreadableEventException _) {
      return null;
    }
  }

  private static Long ofKey(String key) {
    Matcher company = KEY.matcher(key == null ? "" : key);
    return company.matches() ? Long.valueOf(company.group(1)) : null;
  }
}
