package dev.suite.runtime.rest.fault;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.suite.runtime.json.StrictJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/**
 * JSON as all services speak it: snake_case, instants as RFC 3339 text, nulls written, decimals
 * exact; and read strictly: unknown and repeated fields, and values of another JSON type, are
 * refused instead of converted.
 */
@Singleton
class JsonRules implements ObjectMapperCustomizer {
  /** After Quarkus' own, whose modules would win otherwise. */
  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  @Override
  public void customize(ObjectMapper json) {
    json.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true)
        .configure(JsonParser.Feature.STRICT_DUPLICATE_DETECTION, true)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    StrictJson.apply(json);
  }
}
