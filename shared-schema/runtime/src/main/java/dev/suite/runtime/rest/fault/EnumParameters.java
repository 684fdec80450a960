package dev.suite.runtime.rest.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Enum values read the same in path and query as in JSON. */
@Provider
class EnumParameters implements ParamConverterProvider {
  private final ObjectMapper json;

  EnumParameters(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return type.isEnum() ? new OfEnum<>(json, type) : null;
  }

  private record OfEnum<T>(ObjectMapper json, Class<T> type) implements ParamConverter<T> {
    @Override
    public T fromString(String value) {
      return value == null ? null : json.convertValue(value, type);
    }

    @Override
    public String toString(T value) {
      return json.convertValue(value, String.class);
    }
  }
}
