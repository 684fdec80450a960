package dev.suite.policy.stats.rebuild.adapter;

import dev.suite.runtime.purge.PurgeRule;
import dev.suite.runtime.purge.PurgeRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far back day rows are kept: no quota looks further back than 366 days. */
@ApplicationScoped
class KeptPeriods implements PurgeRules {
  private static final Duration LONGEST_WINDOW = Duration.ofDays(370);
  private static final int NOT_PURGED_YET = 2;

  private final Duration kept;
  private final Clock clock;

  KeptPeriods(
      @ConfigProperty(name = "suite.purge.stats", defaultValue = "400d") Duration kept,
      Clock clock) {
    this.kept = kept.compareTo(LONGEST_WINDOW) < 0 ? LONGEST_WINDOW : kept;
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
