package dev.suite.embedded.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.LogTail;
import dev.suite.embedded.ServerFolder;
import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final DatabaseAccount ONE = new DatabaseAccount("a_one", "one", "it's \\ one");
  private static final DatabaseAccount OTHER = new DatabaseAccount("axone", "other", "two");

  private static Path home;
  private static EmbeddedDatabase database;
  private Process server;

  @BeforeAll
  static void install_after_an_attempt_that_was_cut_short() throws IOException {
    home = ServerFolder.fresh("database");
    Files.createDirectories(home.resolve("data.unfinished"));
    Files.writeString(home.resolve("data.unfinished/ibdata1"), "half a file");
    database = EmbeddedDatabase.at(home, FreePorts.one());
    database.install(System.out::println);
    InitFile.write(initFile(), List.of(ONE, OTHER));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (server != null) {
      server.destroy();
      assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void installing_again_changes_nothing() {
    database.install(step -> {
      throw new AssertionError("did something again: " + step);
    });
  }

  @Test
  void a_folder_with_a_space_in_its_path_is_refused_before_anything_is_made() {
    Path folder = home.resolve("my data");
    assertThatThrownBy(() -> EmbeddedDatabase.at(folder, 1).install(System.out::println))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("Use a folder without one");
    assertThat(folder).doesNotExist();
  }

  @Test
  void an_account_rules_its_own_database_and_sees_no_other() throws Exception {
    start();
    try (var connection = connect(ONE, ONE.database())) {
      connection.createStatement().execute("CREATE TABLE IF NOT EXISTS mine (id INT)");
    }
    assertThatThrownBy(() -> connect(ONE, OTHER.database()))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Access denied");
  }

  @Test
  void the_server_is_in_utc_with_the_pinned_collation_and_the_isolation_asked_for()
      throws Exception {
    start();
    try (var connection = connect(ONE, ONE.database());
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT CONCAT_WS(' ', @@global.time_zone, @@global.transaction_isolation,"
                        + " @@collation_database)")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("+00:00 READ-COMMITTED utf8mb4_unicode_ci");
    }
  }

  @Test
  void what_was_committed_outlives_a_kill() throws Exception {
    start();
    try (var connection = connect(ONE, ONE.database())) {
      connection.createStatement().execute("CREATE OR REPLACE TABLE kept (id INT PRIMARY KEY)");
      connection.createStatement().execute("INSERT INTO kept VALUES (7)");
    }
    server.destroyForcibly().waitFor();
    start();
    try (var connection = connect(ONE, ONE.database());
        var rows = connection.createStatement().executeQuery("SELECT id FROM kept")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getInt(1)).isEqualTo(7);
    }
  }

  @Test
  void a_termination_signal_stops_it_cleanly() throws Exception {
    start();
    server.destroy();
    assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(LogTail.lines(log())).last().asString().contains("Shutdown complete");
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    try (var _ = new ServerSocket(database.port(), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> database.process(initFile(), log()))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining("Port " + database.port());
    }
  }

  @Test
  void a_server_that_dies_at_its_start_is_reported_with_the_end_of_its_log() throws Exception {
    var builder = database.process(initFile(), log());
    builder.command().add("--no-such-option");
    server = builder.start();
    assertThatThrownBy(() -> database.awaitReady(server, log(), LIMIT))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("exit code")
        .hasMessageContaining("no-such-option");
  }

  @Test
  void the_file_with_the_passwords_is_its_owners_alone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(initFile())))
        .isEqualTo("rw-------");
  }

  private void start() throws IOException, InterruptedException {
    server = database.process(initFile(), log()).start();
    database.awaitReady(server, log(), LIMIT);
  }

  private static Path initFile() {
    return home.resolve("init.sql");
  }

  private static Path log() {
    return home.resolve("database.log");
  }

  private static Connection connect(DatabaseAccount account, String name) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:%d/%s".formatted(database.port(), name),
        account.user(),
        account.password());
  }
}
