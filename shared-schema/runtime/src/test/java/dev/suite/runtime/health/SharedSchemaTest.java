package dev.suite.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.runtime.database.RealServers;
import dev.suite.runtime.database.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealServers.class)
class SharedSchemaTest {
  @Inject SchemaHistory history;
  @Inject Sql sql;

  @Test
  void the_version_this_build_needs_is_that_of_the_newest_migration() {
    assertThat(history.version())
        .isEqualTo(
            sql.number(
                "SELECT MAX(CAST(version AS UNSIGNED)) FROM flyway_shared_history WHERE success"));
  }

  @Test
  void every_table_that_the_migrations_make_is_needed() {
    assertThat(history.tables())
        .containsExactlyInAnyOrderElementsOf(
            sql.texts(
                """
                SELECT table_name, 'table' FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_name NOT LIKE 'flyway%'
                  AND table_name NOT LIKE 'toy%'\
                """));
  }

  @Test
  void on_a_migrated_database_the_service_is_ready() {
    var ready = RestAssured.get("/q/health/ready");
    assertThat(ready.statusCode()).as(ready.asString()).isEqualTo(200);
  }
}
