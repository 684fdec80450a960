package dev.suite.schema;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.database.AdministratorAccount;
import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.embedded.database.EmbeddedDatabase;
import dev.suite.embedded.database.InitFile;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests an empty database: on the server of SUITE_TEST_DB_URL, else on an embedded one. */
public final class TestServer implements ParameterResolver {
  private static final AdministratorAccount ADMINISTRATOR =
      new AdministratorAccount("root_of_tests", "secret");
  private static final Path HOME = Path.of("target", "database").toAbsolutePath();

  private static URI server;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Database.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    try {
      return emptyDatabase();
    } catch (Exception e) {
      throw new IllegalStateException("No database server for the tests", e);
    }
  }

  private static synchronized Database emptyDatabase() throws Exception {
    if (server == null) {
      String given = System.getenv("SUITE_TEST_DB_URL");
      server = URI.create(given != null ? given : embedded());
    }
    String name = "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    try (var connection = asAdministrator();
        var statement = connection.createStatement()) {
      for (String sql : new DatabaseAccount(name, name, "it's secret").statements()) {
        statement.execute(sql);
      }
    }
    var url = "mysql://%s:%d/%s".formatted(server.getHost(), server.getPort(), name);
    return new Database(url, name, "it's secret");
  }

  private static Connection asAdministrator() throws SQLException {
    String[] account = server.getUserInfo().split(":", 2);
    return DriverManager.getConnection(
        "jdbc:mariadb://%s:%d/?allowPublicKeyRetrieval=true"
            .formatted(server.getHost(), server.getPort()),
        account[0],
        account[1]);
  }

  private static String embedded() throws Exception {
    var database = EmbeddedDatabase.at(HOME, FreePorts.one());
    database.install(System.out::println);
    InitFile.write(HOME.resolve("init.sql"), List.of(ADMINISTRATOR));
    Path log = HOME.resolve("database.log");
    Process process = database.process(HOME.resolve("init.sql"), log).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    database.awaitReady(process, log, Duration.ofMinutes(1));
    return "mysql://%s:%s@127.0.0.1:%d"
        .formatted(ADMINISTRATOR.user(), ADMINISTRATOR.password(), database.port());
  }
}
