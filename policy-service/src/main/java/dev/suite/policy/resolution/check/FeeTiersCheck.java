package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fee tiers cover every notice from 0 hours up, each begins once and costs a fee or a percent. */
record FeeTiersCheck(Map<String, FieldCheck> tierFields) implements FieldCheck {
  /** Each answer and each record of the audit trail shows what they cost. */
  private static final int MOST = 100;

  static FeeTiersCheck of(int currencyDigits) {
    Map<String, FieldCheck> fields = new LinkedHashMap<>();
    fields.put("min_hours", FieldCheck.decimal(0, 8760));
    fields.put("fee", FieldCheck.fee(currencyDigits));
    fields.put("percent", FieldCheck.decimal(0, 100));
    return new FeeTiersCheck(fields);
  }

  @Override
  public void check(ConfigNode node) {
    if (!(node.value() instanceof List<?> tiers) || tiers.isEmpty() || tiers.size() > MOST) {
      node.refuse("must be a list of 1 to %d tiers".formatted(MOST));
      return;
    }
    Set<BigDecimal> starts = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      checkTier(node.element(i, tiers.get(i)), starts);
    }
    if (!starts.contains(BigDecimal.ZERO)) {
      node.refuse("leaves a gap: one tier needs min_hours 0");
    }
  }

  @Override
  public Map<String, Object> schema() {
    Map<String, Object> tier = ConfigSchema.object(tierFields);
    tier.put("required", List.of("min_hours"));
    tier.put(
        "oneOf",
        List.of(Map.of("required", List.of("fee")), Map.of("required", List.of("percent"))));
    Map<String, Object> schema = ConfigSchema.list(tier);
    schema.put("minItems", 1);
    schema.put("maxItems", MOST);
    return schema;
  }

  private void checkTier(ConfigNode tier, Set<BigDecimal> starts) {
    if (!tier.checkMembers(tierFields)) {
      return;
    }
    Map<String, Object> members = Json.object(tier.value());
    if (members.containsKey("fee") == members.containsKey("percent")) {
      tier.refuse("needs either fee or percent");
    }
    if (!members.containsKey("min_hours")) {
      tier.refuse("needs min_hours");
    }
    Optional<BigDecimal> start = Json.number(members.get("min_hours"));
    if (start.isPresent() && !starts.add(start.get())) {
      tier.member("min_hours", start.get()).refuse("overlaps a tier that begins at the same hours");
    }
  }
}
