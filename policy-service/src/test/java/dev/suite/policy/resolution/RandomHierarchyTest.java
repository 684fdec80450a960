package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.Exclusion;
import dev.suite.policy.resolution.check.Json;
import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.policy.resolution.config.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was saved in whatever order, the result is one valid config within all locks. */
class RandomHierarchyTest {

  private static final List<String> FIELDS =
      List.of(
          "hours_before",
          "max_cancellations_per_month",
          "quota",
          "fee_tiers",
          "fee",
          "reason_required",
          "past_deadline");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @BeforeEach
  void print() {
    System.out.println("RandomHierarchyTest seed " + seed);
  }

  @Test
  void every_hierarchy_resolves_to_a_valid_config_within_the_companys_locks() {
    IntStream.range(0, 2_000).forEach(_ -> assertResolves(live()));
  }

  private void assertResolves(List<StoredPolicy> live) {
    Resolution resolution = PolicyResolution.resolve(ALL_LEVELS, live);
    assertThat(resolution.trace()).as("seed %s", seed).hasSize(4);

    Map<String, Object> result = object();
    result.putAll(resolution.config());
    result.keySet().removeAll(List.of("locked", "bounds"));
    assertThat(PolicyFields.cancellation(2).errors(result, ""))
        .as("seed %s, of %s", seed, live)
        .isEmpty();
    live.stream()
        .filter(policy -> policy.scope().equals(Given.COMPANY))
        .forEach(company -> assertWithin(company, resolution, live));
  }

  private void assertWithin(StoredPolicy company, Resolution resolution, List<StoredPolicy> live) {
    Map<String, Object> companys = Hierarchy.of(ALL_LEVELS, live).effective(company);
    for (Object locked : Json.list(company.config().get("locked"))) {
      assertThat(FieldValue.same(resolution.config(), companys, (String) locked))
          .as("seed %s, lock of %s over %s", seed, locked, live)
          .isTrue();
      assertThat(standInsFor((String) locked, resolution.config()))
          .as("seed %s, what stands in for %s over %s", seed, locked, live)
          .isSubsetOf(companys.keySet());
    }
  }

  private static List<String> standInsFor(String locked, Map<String, Object> config) {
    return Exclusion.partnersOf(locked).stream().filter(config::containsKey).toList();
  }

  private List<StoredPolicy> live() {
    List<StoredPolicy> live = new ArrayList<>();
    for (Scope scope : ALL_LEVELS.scopes()) {
      if (random.nextInt(4) > 0) {
        Long overrides = random.nextBoolean() ? random.nextLong(5) : null;
        live.add(policy(live.size(), scope, overrides));
      }
    }
    return live;
  }

  private StoredPolicy policy(long id, Scope scope, Long overrides) {
    return new StoredPolicy(
        id, PolicyType.CANCELLATION, scope, 1, config(), overrides != null, overrides);
  }

  private Map<String, Object> config() {
    Map<String, Object> config = object();
    for (String field : FIELDS) {
      if (random.nextInt(3) == 0) {
        config.put(field, value(field));
      }
    }
    Exclusion.ALL.stream()
        .filter(exclusion -> exclusion.brokenBy(config))
        .forEach(exclusion -> config.remove(exclusion.one()));
    config.put("locked", FIELDS.stream().filter(_ -> random.nextInt(6) == 0).toList());
    return config;
  }

  private Object value(String field) {
    return switch (field) {
      case "hours_before" -> random.nextInt(876_001) / 100.0;
      case "max_cancellations_per_month" -> random.nextInt(Integer.MAX_VALUE);
      case "quota" -> object("limit", 3, "window", "rolling_days", "days", random.nextInt(1, 367));
      case "fee" -> random.nextInt(100) + ".00";
      case "fee_tiers" -> List.of(object("min_hours", 0, "percent", random.nextInt(101)));
      case "reason_required" -> random.nextBoolean();
      default -> random.nextBoolean() ? "deny" : "charge";
    };
  }
}
