package dev.suite.policy.resolution.check;

import dev.suite.policy.resolution.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** A quota is a limit within a calendar month or within a number of rolling days. */
final class QuotaCheck implements FieldCheck {

  private static final Map<String, FieldCheck> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("limit", FieldCheck.count());
    FIELDS.put("window", FieldCheck.oneOf("calendar_month", "rolling_days"));
    FIELDS.put("days", FieldCheck.whole(1, PolicyFields.MOST_DAYS));
  }

  @Override
  public void check(ConfigNode node) {
    if (node.checkMembers(FIELDS) && !node.patch()) {
      Map<String, Object> quota = Json.object(node.value());
      requireMember(node, quota, "limit");
      requireMember(node, quota, "window");
      checkDays(node, quota);
    }
  }

  @Override
  public Map<String, Object> schema() {
    return ConfigSchema.patchable(FIELDS);
  }

  private static void requireMember(ConfigNode node, Map<String, Object> quota, String name) {
    if (!quota.containsKey(name)) {
      node.refuse("needs " + name);
    }
  }

  private static void checkDays(ConfigNode node, Map<String, Object> quota) {
    boolean rolling = "rolling_days".equals(quota.get("window"));
    if (rolling && !quota.containsKey("days")) {
      node.refuse("needs days with window rolling_days");
    }
    if (!rolling && quota.containsKey("days")) {
      node.member("days", quota.get("days")).refuse("goes with window rolling_days only");
    }
  }
}
