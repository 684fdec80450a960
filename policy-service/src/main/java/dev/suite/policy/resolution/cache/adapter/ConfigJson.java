package dev.suite.policy.resolution.cache.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** A policy's config between its JSON column and the values the rules work on. */
public final class ConfigJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private ConfigJson() {}

  /** A checked config as text. */
  public static String text(Map<String, Object> config) {
    try {
      return JSON.writeValueAsString(config);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("a checked config must become JSON", bug);
    }
  }

  /** The values of a stored config. */
  public static Map<String, Object> map(String config) {
    try {
      return JSON.readValue(config, MAP);
    } catch (JsonProcessingException bug) {
      throw new IllegalStateException("a stored config must be JSON", bug);
    }
  }
}
