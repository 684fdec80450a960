package dev.suite.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * The migrations of one service's database: first the shared history, then the service's own, so
 * that its tables can refer to the directory.
 */
public record Migration(Database database, Service service) {

  /** Describes the migration of this database for this service. */
  public static Migration of(Database database, Service service) {
    return new Migration(database, service);
  }

  /**
   * Applies the shared history alone, which is the same whichever service owns the database.
   *
   * @throws MigrationFailure naming database and migration
   */
  public static List<MigrationStep> migrateShared(Database database) {
    return new Migration(database, Service.POLICY).migrate(History.SHARED);
  }

  /**
   * Applies what is missing and returns it in order; a migration that failed before is tried again.
   *
   * @throws MigrationFailure naming database and migration
   */
  public List<MigrationStep> migrate() {
    List<MigrationStep> applied = new ArrayList<>();
    for (var history : History.values()) {
      applied.addAll(migrate(history));
    }
    return applied;
  }

  private List<MigrationStep> migrate(History history) {
    try {
      var flyway = flyway(history);
      forgetFailed(flyway);
      return flyway.migrate().migrations.stream()
          .map(done -> new MigrationStep(history.name(service), done.version, done.description))
          .toList();
    } catch (FlywayException e) {
      throw new MigrationFailure(FailureMessage.of(this, history, e), e);
    }
  }

  /**
   * Returns what was applied and what is missing, without changing anything.
   *
   * @throws MigrationFailure when the database cannot be read
   */
  public MigrationStatus status() {
    return new MigrationStatus(
        steps(info -> info.getState().isApplied() && !info.getState().isFailed()),
        steps(info -> !info.getState().isApplied()),
        steps(info -> info.getState().isFailed()));
  }

  private List<MigrationStep> steps(Predicate<MigrationInfo> wanted) {
    List<MigrationStep> steps = new ArrayList<>();
    for (var history : History.values()) {
      Arrays.stream(infos(history))
          .filter(info -> !info.getType().isBaseline())
          .filter(wanted)
          .map(info -> step(history, info))
          .forEach(steps::add);
    }
    return steps;
  }

  private MigrationInfo[] infos(History history) {
    try {
      return flyway(history).info().all();
    } catch (FlywayException e) {
      throw new MigrationFailure(FailureMessage.of(this, history, e), e);
    }
  }

  private MigrationStep step(History history, MigrationInfo info) {
    return new MigrationStep(
        history.name(service), info.getVersion().getVersion(), info.getDescription());
  }

  /** Each migration is one statement, so that one that failed has changed nothing. */
  private static void forgetFailed(Flyway flyway) {
    List<ErrorCode> errors =
        flyway.validateWithResult().invalidMigrations.stream()
            .map(invalid -> invalid.errorDetails.errorCode)
            .toList();
    if (!errors.isEmpty()
        && errors.stream().allMatch(CoreErrorCode.FAILED_VERSIONED_MIGRATION::equals)) {
      flyway.repair();
    }
  }

  private Flyway flyway(History history) {
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations(history.location(service))
        .table(history.table(service))
        .ignoreMigrationPatterns("*:pending", "*:future")
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        // The service's own history begins beside the shared one's tables.
        .baselineOnMigrate(history == History.OWN)
        .baselineVersion("0")
        .cleanDisabled(true)
        .loggers("slf4j")
        .load();
  }
}
