package dev.suite.callback.hours.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suite.callback.hours.Span;
import dev.suite.callback.hours.WeeklyHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads hours as the directory's columns hold them. */
public final class HoursJson {
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)|(24):(00)");
  private static final JsonMapper JSON = new JsonMapper();

  private HoursJson() {}

  /** The hours of a column; empty where it is null, which means always. */
  public static Optional<WeeklyHours> read(String column) {
    if (column == null) {
      return Optional.empty();
    }
    JsonNode tree = tree(column);
    Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      List<Span> spans = spans(tree.path(day.name().toLowerCase(Locale.ROOT).substring(0, 3)));
      if (!spans.isEmpty()) {
        days.put(day, spans);
      }
    }
    return Optional.of(new WeeklyHours(days, dates(tree.path("closed"))));
  }

  private static JsonNode tree(String column) {
    try {
      return JSON.readTree(column);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a JSON column holds JSON", impossible);
    }
  }

  /** What is no span of a day opens nothing: the platform's mistake must not stop a request. */
  private static List<Span> spans(JsonNode day) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode span : day) {
      int from = minutes(span.path(0).asText());
      int to = minutes(span.path(1).asText());
      if (from >= 0 && from < to) {
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  private static int minutes(String time) {
    Matcher parts = TIME.matcher(time);
    if (!parts.matches()) {
      return -1;
    }
    return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
  }

  private static Set<LocalDate> dates(JsonNode closed) {
    Set<LocalDate> dates = new HashSet<>();
    for (JsonNode date : closed) {
      try {
        dates.add(LocalDate.parse(date.asText()));
      } catch (DateTimeException _) {
        // What is no date closes nothing.
      }
    }
    return dates;
  }
}
