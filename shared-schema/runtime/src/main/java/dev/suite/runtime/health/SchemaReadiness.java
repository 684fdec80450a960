package dev.suite.runtime.health;

import dev.suite.runtime.database.RowSets;
import io.quarkus.arc.All;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means that the database answers and holds the schema this build was made for: code on a
 * half-migrated database must not get traffic.
 */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";

  private final Pool pool;
  private final List<SchemaHistory> histories;

  SchemaReadiness(Pool pool, @All List<SchemaHistory> histories) {
    this.pool = pool;
    this.histories = histories;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return tables()
        .chain(this::lacking)
        .map(SchemaReadiness::response)
        .ifNoItem()
        .after(PATIENCE)
        .recoverWithItem(() -> response(List.of("the database does not answer")))
        .onFailure()
        .recoverWithItem(() -> response(List.of("the database cannot be reached")));
  }

  private Uni<Set<String>> tables() {
    return pool.query(TABLES)
        .execute()
        .map(rows -> RowSets.stream(rows).map(row -> row.getString(0)).collect(Collectors.toSet()));
  }

  private Uni<List<String>> lacking(Set<String> present) {
    return Multi.createFrom()
        .iterable(histories)
        .onItem()
        .transformToUniAndConcatenate(history -> lacking(history, present))
        .collect()
        .asList()
        .map(lacks -> lacks.stream().flatMap(Optional::stream).toList());
  }

  private Uni<Optional<String>> lacking(SchemaHistory history, Set<String> present) {
    Optional<String> missing = history.lacks(present);
    return missing.isPresent()
        ? Uni.createFrom().item(missing)
        : pool.query(
                "SELECT MAX(CAST(version AS UNSIGNED)), SUM(success = 0) FROM " + history.table())
            .execute()
            .map(rows -> version(history, rows.iterator().next()));
  }

  private static Optional<String> version(SchemaHistory history, Row row) {
    return history.lacks(row.getLong(0), row.getLong(1) == null || row.getLong(1) == 0);
  }

  private static HealthCheckResponse response(List<String> lacks) {
    return HealthCheckResponse.named("schema")
        .status(lacks.isEmpty())
        .withData("lacks", lacks.isEmpty() ? "nothing" : String.join("; ", lacks))
        .build();
  }
}
