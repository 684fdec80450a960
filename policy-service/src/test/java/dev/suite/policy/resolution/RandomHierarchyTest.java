package dev.suite.policy.resolution;

import static dev.suite.policy.resolution.Given.ALL_LEVELS;
import static dev.suite.policy.resolution.Given.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.policy.resolution.check.Exclusion;
import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.policy.resolution.config.FieldValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever was saved in whatever order, the result is one valid config within locks and bounds. */
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
  private static final List<String> BOUNDED =
      List.of("hours_before", "max_cancellations_per_month", "fee");

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @BeforeEach
  void print() {
    System.out.println("RandomHierarchyTest seed " + seed);
  }

  @Test
  void every_hierarchy_resolves_to_a_valid_config_within_the_companys_constraint() {
    IntStream.range(0, 20_000).forEach(_ -> assertResolves(live()));
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
    if (resolution.source().equals(Optional.of(company))) {
      return; // its locks and bounds are for those nearer
    }
    ParentConstraint constraint = Hierarchy.of(ALL_LEVELS, live).constraint(company);
    assertThat(FieldValue.same(resolution.config(), constraint.appliedTo(resolution.config())))
        .as("seed %s, %s is what the company lets through of %s", seed, resolution.config(), live)
        .isTrue();
    Map<String, Object> companys = constraint.effective();
    Map<String, Object> ofNone = constraint.appliedTo(Map.of());
    for (String locked : constraint.locked()) {
      assertThat(List.of(companys, ofNone))
          .as("seed %s, lock of %s over %s", seed, locked, live)
          .anyMatch(own -> FieldValue.same(resolution.config(), own, locked));
      assertThat(standInsFor(locked, resolution.config()))
          .as("seed %s, what stands in for %s over %s", seed, locked, live)
          .allMatch(field ->
              companys.containsKey(field) || constraint.bounds().containsKey(bounding(field)));
    }
  }

  /** A bound of the fee is one of its tiers too. */
  private static String bounding(String field) {
    return field.equals("fee_tiers") ? "fee" : field;
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
    config.put("bounds", bounds());
    config.put("locked", FIELDS.stream().filter(_ -> random.nextInt(6) == 0).toList());
    return config;
  }

  private Map<String, Object> bounds() {
    Map<String, Object> bounds = object();
    BOUNDED.stream()
        .filter(_ -> random.nextInt(4) == 0)
        .forEach(field -> bounds.put(field, range(field)));
    return bounds;
  }

  /** A least value, a greatest, or both in any order, as overrides can bring them about. */
  private Map<String, Object> range(String field) {
    Map<String, Object> range = object();
    if (random.nextBoolean()) {
      range.put("min", value(field));
    }
    if (range.isEmpty() || random.nextBoolean()) {
      range.put("max", value(field));
    }
    return range;
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
