package dev.suite.runtime.directory.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** What opening and working hours must be: spans of local time by weekday, and closed dates. */
public final class HoursRules {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
  private static final String CLOSED = "closed";

  private final RowChecks row = new RowChecks();

  private HoursRules() {}

  /** Everything that is wrong with the hours in a field; null is right. */
  static List<RowFault> faults(String field, ObjectNode hours) {
    HoursRules rules = new HoursRules();
    if (hours != null) {
      DAYS.stream()
          .filter(hours::has)
          .forEach(day -> rules.spans(field + "/" + day, hours.get(day)));
      if (hours.has(CLOSED)) {
        rules.dates(field + "/" + CLOSED, hours.get(CLOSED));
      }
    }
    return rules.row.faults();
  }

  /** Whether hours have a part of this name. */
  public static boolean isKnown(String part) {
    return DAYS.contains(part) || part.equals(CLOSED);
  }

  private void spans(String field, JsonNode spans) {
    row.check(field, spans.isArray(), "must be a list of spans such as [\"09:00\",\"12:30\"]");
    for (int i = 0; i < spans.size(); i++) {
      row.check(
          field + "/" + i,
          isSpan(spans.path(i)),
          "must be two times as HH:MM, the earlier one first; 24:00 ends a day");
    }
  }

  private static boolean isSpan(JsonNode span) {
    return span.isArray()
        && span.size() == 2
        && isTime(span.path(0))
        && isTime(span.path(1))
        && span.path(0).asText().compareTo(span.path(1).asText()) < 0;
  }

  private static boolean isTime(JsonNode time) {
    return time.isTextual() && TIME.matcher(time.asText()).matches();
  }

  private void dates(String field, JsonNode dates) {
    row.check(field, dates.isArray(), "must be a list of dates");
    for (int i = 0; i < dates.size(); i++) {
      row.check(field + "/" + i, isDate(dates.path(i)), "must be a date such as 2026-12-25");
    }
  }

  private static boolean isDate(JsonNode date) {
    try {
      return date.isTextual() && LocalDate.parse(date.asText()).toString().equals(date.asText());
    } catch (DateTimeParseException _) {
      return false;
    }
  }
}
