package dev.suite.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.schema.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OwnDatabaseTest {

  @Test
  void a_killed_database_comes_back_on_the_same_port_with_what_it_had() throws SQLException {
    try (OwnDatabase own = TestServers.ownDatabase()) {
      TestServers.kafka(); // the shared servers' start must leave the own one's data alone
      Database database = own.server().createDatabase("own");
      execute(database, "CREATE TABLE kept (id INT)");
      own.kill();
      assertThatThrownBy(() -> execute(database, "SELECT 1")).isInstanceOf(SQLException.class);
      own.start();
      assertThat(execute(database, "SELECT id FROM kept")).isTrue();
    }
  }

  private static boolean execute(Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }
}
