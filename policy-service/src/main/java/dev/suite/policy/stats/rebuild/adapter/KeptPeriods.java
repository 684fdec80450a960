package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.policy.resolution.check.PolicyFields;
import dev.suite.runtime.purge.PurgeRule;
import dev.suite.runtime.purge.PurgeRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far back day rows are kept: a few days more than any quota looks back. */
@ApplicationScoped
class KeptPeriods implements PurgeRules {
  private static final Duration LEAST = Duration.ofDays(PolicyFields.MOST_DAYS + 4);
  private static final int NOT_PURGED_YET = 2;

  private final Duration kept;
  private final Clock clock;

  KeptPeriods(
      @ConfigProperty(name = "suite.purge.stats", defaultValue = "400d") Duration kept,
      Clock clock) {
    this.kept = kept.compareTo(LEAST) < 0 ? LEAST : kept;
    this.clock = clock;
  }

  @Override
  public List<PurgeRule> rules() {
    return List.of(new PurgeRule("appointment_modification_stats", "period_end", kept));
  }

  /** The first day whose rows no replica has purged. */
  LocalDate since() {
    return LocalDate.ofInstant(clock.instant().minus(kept), ZoneOffset.UTC)
        .plusDays(NOT_PURGED_YET);
  }
}
