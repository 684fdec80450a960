package dev.suite.policy.platform.adapter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.suite.policy.suite.Desk;
import dev.suite.policy.suite.Reply;
import dev.suite.policy.suite.SuiteOfTests;
import dev.suite.testkit.DirectoryFixture;
import dev.suite.testkit.TestServers;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The database server turns the service away and cuts its connections, as while it restarts. */
@QuarkusTest
class DatabaseOutageTest {
  private final DirectoryFixture salon = SuiteOfTests.salon();
  private final Desk desk = Desk.of(salon);

  @Test
  void without_its_database_the_service_says_when_to_come_back_and_then_works_again()
      throws SQLException {
    long appointment = salon.appointment(SuiteOfTests.START);
    String user = SuiteOfTests.database().user();
    String password = SuiteOfTests.database().password();
    try (var server = TestServers.database().connect();
        var statement = server.createStatement()) {
      statement.execute("ALTER USER '%s'@'%%' IDENTIFIED BY 'another'".formatted(user));
      try {
        cutConnections(server, user);
        assertUnavailable(desk.ask(appointment));
        assertUnavailable(desk.cancel(appointment));
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(503);
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
      } finally {
        statement.execute("ALTER USER '%s'@'%%' IDENTIFIED BY '%s'".formatted(user, password));
      }
    }
    await().untilAsserted(() -> desk.ask(appointment).expect(200));
    await()
        .untilAsserted(
            () -> assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200));
  }

  private static void assertUnavailable(Reply reply) {
    assertThat(reply.expect(503).text("code")).isEqualTo("unavailable");
    assertThat(Integer.parseInt(reply.header("Retry-After"))).isPositive();
    assertThat(reply.body()).doesNotContain("SELECT", "Exception");
  }

  private static void cutConnections(Connection server, String user) throws SQLException {
    try (var statement = server.createStatement()) {
      for (long id : connections(statement, user)) {
        statement.execute("KILL CONNECTION " + id);
      }
    }
  }

  private static List<Long> connections(Statement statement, String user) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (var rows =
        statement.executeQuery(
            "SELECT id FROM information_schema.processlist WHERE user = '%s'".formatted(user))) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
