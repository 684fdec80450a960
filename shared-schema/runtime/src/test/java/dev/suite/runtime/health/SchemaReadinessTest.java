package dev.suite.runtime.health;

import static dev.suite.runtime.database.Sql.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history of a service's own, beside the shared one. */
@QuarkusTest
@TestProfile(RealServers.class)
class SchemaReadinessTest {
  private static final SchemaHistory OWN =
      new SchemaHistory("toy", "flyway_toy_history", 2, List.of("toy_boxes", "toy_shelves"));

  @Inject Pool pool;
  @Inject SchemaHistory shared;
  @Inject Sql sql;

  @BeforeEach
  void a_database_as_this_build_needs_it() {
    drop();
    sql.update("CREATE TABLE flyway_toy_history (version VARCHAR(50), success BOOLEAN NOT NULL)");
    sql.update("INSERT INTO flyway_toy_history VALUES ('0', 1), ('1', 1), ('2', 1)");
    sql.update("CREATE TABLE toy_boxes (id INT PRIMARY KEY)");
    sql.update("CREATE TABLE toy_shelves (id INT PRIMARY KEY)");
  }

  @AfterEach
  void drop() {
    sql.update("DROP TABLE IF EXISTS flyway_toy_history, toy_boxes, toy_shelves");
  }

  @Test
  void a_database_that_has_everything_is_ready() {
    assertThat(lacks()).isEqualTo("UP nothing");
  }

  @Test
  void a_database_that_is_newer_than_this_build_is_ready() {
    sql.update("INSERT INTO flyway_toy_history VALUES ('10', 1)");
    assertThat(lacks()).isEqualTo("UP nothing");
  }

  @Test
  void missing_tables_are_named() {
    sql.update("DROP TABLE toy_boxes, toy_shelves");
    assertThat(lacks())
        .isEqualTo("DOWN missing tables: toy_boxes, toy_shelves; run './suite schema migrate'");
  }

  @Test
  void a_missing_version_is_named() {
    sql.update("DELETE FROM flyway_toy_history WHERE version = '2'");
    assertThat(lacks())
        .isEqualTo(
            "DOWN the toy tables are at version 1, 2 is needed: run './suite schema migrate'");
  }

  @Test
  void a_failed_migration_is_told() {
    sql.update("UPDATE flyway_toy_history SET success = 0 WHERE version = '2'");
    assertThat(lacks())
        .isEqualTo("DOWN a migration of the toy tables failed: run './suite schema migrate'");
  }

  @Test
  void a_database_that_was_never_migrated_is_told() {
    sql.update("DROP TABLE flyway_toy_history");
    assertThat(lacks())
        .isEqualTo("DOWN the toy tables have never been migrated: run './suite schema migrate'");
  }

  @Test
  void a_history_without_a_migration_is_not_ready() {
    sql.update("DELETE FROM flyway_toy_history");
    assertThat(lacks()).startsWith("DOWN the toy tables are at version");
  }

  private String lacks() {
    HealthCheckResponse response = done(new SchemaReadiness(pool, List.of(shared, OWN)).call());
    return response.getStatus() + " " + response.getData().orElseThrow().get("lacks");
  }
}
