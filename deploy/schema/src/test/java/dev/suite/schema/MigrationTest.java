package dev.suite.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestServer.class)
class MigrationTest {

  @Test
  void the_shared_tables_come_first_and_both_histories_are_kept_apart(Database database)
      throws SQLException {
    var applied = Migration.of(database, Service.POLICY).migrate();

    assertThat(applied).first().extracting(MigrationStep::history).isEqualTo("shared");
    assertThat(applied).last().hasToString("policy V1 notes");
    assertThat(tables(database))
        .contains("companies", "notes", "flyway_shared_history", "flyway_policy_history");
  }

  @Test
  void migrating_again_changes_nothing(Database database) {
    var migration = Migration.of(database, Service.POLICY);
    migration.migrate();
    assertThat(migration.migrate()).isEmpty();
  }

  @Test
  void the_status_tells_what_is_missing_before_and_what_is_there_after(Database database) {
    var migration = Migration.of(database, Service.POLICY);
    var before = migration.status();
    assertThat(before.applied()).isEmpty();
    assertThat(before.pending()).extracting(MigrationStep::history).contains("shared", "policy");

    var applied = migration.migrate();

    var after = migration.status();
    assertThat(after.complete()).isTrue();
    assertThat(after.applied()).containsExactlyElementsOf(applied);
  }

  @Test
  void a_migration_that_failed_is_named_and_applied_once_its_cause_is_gone(Database database)
      throws SQLException {
    Migration.of(database, Service.POLICY).migrate();
    run(database, "CREATE TABLE tag_count (stands_in_the_way INT)");
    var callback = Migration.of(database, Service.CALLBACK);

    assertThatThrownBy(callback::migrate)
        .isInstanceOf(MigrationFailure.class)
        .hasMessageContaining("callback migrations of " + database.url())
        .hasMessageContaining("V2__tag_count.sql")
        .hasMessageContaining("run the same command again");
    assertThat(callback.status().failed()).hasSize(1);

    run(database, "DROP TABLE tag_count");
    assertThat(callback.migrate()).singleElement().hasToString("callback V2 tag count");
  }

  @Test
  void a_database_that_holds_tables_of_somebody_else_is_left_alone(Database database)
      throws SQLException {
    run(database, "CREATE TABLE companies (of_somebody_else INT)");
    assertThatThrownBy(Migration.of(database, Service.POLICY)::migrate)
        .isInstanceOf(MigrationFailure.class)
        .hasMessageContaining("shared migrations of " + database.url());
    assertThat(tables(database)).containsExactly("companies");
  }

  @Test
  void an_applied_migration_that_was_edited_is_refused(Database database) throws SQLException {
    var migration = Migration.of(database, Service.POLICY);
    migration.migrate();
    run(database, "UPDATE flyway_policy_history SET checksum = checksum + 1 WHERE version = '1'");
    assertThatThrownBy(migration::migrate)
        .isInstanceOf(MigrationFailure.class)
        .hasMessageContaining("a change is a new migration");
  }

  @Test
  void a_wrong_password_is_told_without_the_password(Database database) {
    var stranger = new Database(database.url(), database.user(), "guessed-wrong");
    assertThatThrownBy(Migration.of(stranger, Service.POLICY)::migrate)
        .isInstanceOf(MigrationFailure.class)
        .hasMessageContaining("user and password are right")
        .hasMessageNotContaining("guessed-wrong");
  }

  private static void run(Database database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> tables(Database database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (var connection = connect(database);
        var rows = connection.createStatement().executeQuery("SHOW TABLES")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  private static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
  }
}
