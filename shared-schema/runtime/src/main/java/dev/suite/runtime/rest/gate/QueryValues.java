package dev.suite.runtime.rest.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suite.runtime.rest.Page;
import dev.suite.runtime.rest.Position;
import dev.suite.runtime.rest.RequestParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the text of a query parameter must look like for its declared type. One that is empty is
 * wrong for every type: a resource method would be given null, as if nobody had asked.
 */
@ApplicationScoped
class QueryValues {
  private final ObjectMapper json;

  QueryValues(ObjectMapper json) {
    this.json = json;
  }

  /** What is wrong with a value, as the rest of a sentence that starts with the name. */
  Optional<String> fault(RequestParameter parameter, String value) {
    if (value.isEmpty() && parameter.name().equals("after")) {
      throw Position.invalidCursor();
    }
    if (parameter.name().equals("limit") && !isLimit(value)) {
      return Optional.of("must be a whole number from 1 to " + Page.MAX_LIMIT);
    }
    Class<?> type = parameter.type();
    return isValue(type, value) ? Optional.empty() : Optional.of("must be " + shape(type));
  }

  private boolean isValue(Class<?> type, String value) {
    try {
      if (type == int.class || type == Integer.class) {
        return Integer.toString(Integer.parseInt(value)).equals(value);
      } else if (type == long.class || type == Long.class) {
        return Long.toString(Long.parseLong(value)).equals(value);
      } else if (type == boolean.class || type == Boolean.class) {
        return value.equals("true") || value.equals("false");
      } else if (type == Instant.class) {
        int year = Instant.parse(value).atOffset(ZoneOffset.UTC).getYear();
        return year >= 1000 && year <= 9999;
      } else if (type == LocalDate.class) {
        return LocalDate.parse(value) != null;
      }
      return type.isEnum() ? json.convertValue(value, type) != null : !value.isEmpty();
    } catch (IllegalArgumentException | DateTimeException wrong) {
      return false;
    }
  }

  private String shape(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> json.convertValue(constant, String.class))
          .collect(Collectors.joining(", ", "one of ", ""));
    } else if (type == Instant.class) {
      return "an instant such as 2026-03-31T10:00:00Z";
    } else if (type == LocalDate.class) {
      return "a date such as 2026-03-31";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "a whole number" : "text";
  }

  private static boolean isLimit(String value) {
    return value.matches("[1-9][0-9]{0,2}") && Integer.parseInt(value) <= Page.MAX_LIMIT;
  }
}
