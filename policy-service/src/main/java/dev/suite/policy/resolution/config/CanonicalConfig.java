package dev.suite.policy.resolution.config;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One form for a valid config: plain numbers, amounts with all digits, tiers by their hours. An
 * amount from when the company had a currency of more digits keeps those it needs.
 */
public record CanonicalConfig(int currencyDigits) {

  /** The config as it is stored. */
  public Map<String, Object> of(Map<String, Object> config) {
    Map<String, Object> canonical = new LinkedHashMap<>();
    config.forEach((field, value) -> canonical.put(field, member(field, value)));
    return canonical;
  }

  private Object member(String field, Object value) {
    return switch (value) {
      case List<?> list when field.equals("fee_tiers") -> tiers(list);
      case List<?> list when field.equals("allowed_scopes") ->
          SeriesScope.CODES.stream().filter(list::contains).toList();
      case String text when field.equals("fee") -> amount(text);
      case Map<?, ?> bounds when field.equals("bounds") -> bounds(Json.object(bounds));
      case Map<?, ?> object -> of(Json.object(object));
      case Number number -> Json.decimal(number);
      case null, default -> value;
    };
  }

  private List<Map<String, Object>> tiers(List<?> tiers) {
    return tiers.stream()
        .map(tier -> of(Json.object(tier)))
        .sorted(Comparator.comparing(tier -> Json.decimal(tier.get("min_hours"))))
        .toList();
  }

  private Map<String, Object> bounds(Map<String, Object> bounds) {
    Map<String, Object> canonical = of(bounds);
    if (bounds.get("fee") instanceof Map<?, ?> range) {
      Map<String, Object> limits = Json.object(range);
      limits.replaceAll((_, limit) -> limit instanceof String text ? amount(text) : limit);
      canonical.put("fee", limits);
    }
    return canonical;
  }

  private String amount(String text) {
    BigDecimal amount = new BigDecimal(text).stripTrailingZeros();
    return amount.setScale(Math.max(amount.scale(), currencyDigits)).toPlainString();
  }
}
