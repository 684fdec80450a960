package dev.suite.runtime.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.suite.runtime.json.StorableText;
import dev.suite.runtime.json.StrictJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * JSON as it travels in events: readers ignore what they do not know, so that producers may add to
 * it, but convert nothing; amounts alone may be text or number.
 */
public final class EventPayload {
  private static final JsonMapper JSON = mapper();

  private EventPayload() {}

  private static JsonMapper mapper() {
    JsonMapper json =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(
                new SimpleModule("decimals")
                    .addDeserializer(BigDecimal.class, new DecimalOfOrdinarySize()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    StrictJson.apply(json);
    json.coercionConfigFor(BigDecimal.class)
        .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert);
    return json;
  }

  /** The event's value as JSON text in UTF-8. */
  public static byte[] write(Object event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("an event's record must always become JSON", bug);
    }
  }

  /**
   * Reads an event's value.
   *
   * @throws UnreadableEventException if it is not JSON, or not of that shape
   */
  public static <T> T read(byte[] value, Class<T> type) throws UnreadableEventException {
    if (value == null) {
      throw new UnreadableEventException("the value is empty", null);
    }
    try {
      refuseUnstorable(value);
      T event = JSON.readValue(value, type);
      if (event == null) {
        throw new UnreadableEventException("the value is null", null);
      }
      return event;
    } catch (JsonMappingException e) {
      String pointer = pointer(e);
      throw pointer.isEmpty()
          ? new UnreadableEventException("the value is missing or not of its form", e)
          : new UnreadableEventException(pointer, "is missing or not of its form", e);
    } catch (JsonProcessingException e) {
      throw new UnreadableEventException("the value is not JSON", e);
    } catch (IOException e) {
      throw new UnreadableEventException("the value cannot be read", e);
    }
  }

  /**
   * Reads an event's value as a tree.
   *
   * @throws UnreadableEventException if it is not a JSON object
   */
  public static JsonNode tree(byte[] value) throws UnreadableEventException {
    JsonNode tree = read(value, JsonNode.class);
    if (tree == null || !tree.isObject()) {
      throw new UnreadableEventException("the value is not a JSON object", null);
    }
    return tree;
  }

  private static void refuseUnstorable(byte[] value) throws IOException, UnreadableEventException {
    try (JsonParser parser = JSON.createParser(value)) {
      Optional<JsonPointer> fault = StorableText.firstFault(parser);
      if (fault.isPresent()) {
        throw new UnreadableEventException(fault.get().toString(), StorableText.FAULT, null);
      }
    }
  }

  private static String pointer(JsonMappingException fault) {
    StringBuilder pointer = new StringBuilder();
    for (JsonMappingException.Reference step : fault.getPath()) {
      pointer
          .append('/')
          .append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return pointer.toString();
  }
}
