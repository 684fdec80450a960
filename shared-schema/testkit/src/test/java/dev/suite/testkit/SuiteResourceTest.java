package dev.suite.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuiteResourceTest {

  @Test
  void a_service_gets_a_migrated_database_that_goes_with_the_test() throws SQLException {
    var resource = new SuiteResource();
    resource.init(Map.of("service", "policy"));
    Map<String, String> settings = resource.start();

    assertThat(settings.get("kafka.bootstrap.servers")).startsWith("127.0.0.1:");
    assertThat(settings).containsKeys("mp.jwt.verify.publickey", "mp.jwt.verify.issuer");
    try (var connection = connect(settings)) {
      assertThat(rows(connection, "companies")).isZero();
      assertThat(rows(connection, "policies_of_a_test")).isZero();
    }

    resource.stop();
    assertThatThrownBy(() -> connect(settings)).isInstanceOf(SQLException.class);
  }

  @Test
  void without_a_service_the_database_holds_the_shared_tables_alone() throws SQLException {
    var resource = new SuiteResource();
    resource.init(Map.of());
    Map<String, String> settings = resource.start();

    try (var connection = connect(settings)) {
      assertThat(rows(connection, "companies")).isZero();
      assertThatThrownBy(() -> rows(connection, "policies_of_a_test"))
          .isInstanceOf(SQLException.class);
    }
    resource.stop();
  }

  private static int rows(Connection connection, String table) throws SQLException {
    try (var rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Connection connect(Map<String, String> settings) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://%s:%s/%s?allowPublicKeyRetrieval=true"
            .formatted(
                settings.get("suite.db.host"),
                settings.get("suite.db.port"),
                settings.get("suite.db.name")),
        settings.get("suite.db.user"),
        settings.get("suite.db.password"));
  }
}
