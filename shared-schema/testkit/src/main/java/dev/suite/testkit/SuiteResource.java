package dev.suite.testkit;

import dev.suite.schema.Database;
import dev.suite.schema.Service;
import dev.suite.testkit.servers.DatabaseServer;
import dev.suite.testkit.servers.TestServers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives a service under test a migrated database, empty topics and the key of its tokens. The
 * argument {@code service} says whose tables the database holds; without it, the shared ones alone.
 */
public final class SuiteResource implements QuarkusTestResourceLifecycleManager {
  private static final int COPIES = 1;

  private Optional<Service> service;
  private Database database;

  @Override
  public void init(Map<String, String> arguments) {
    service = Optional.ofNullable(arguments.get("service")).map(Service::labelled);
  }

  @Override
  public Map<String, String> start() {
    DatabaseServer server = TestServers.database();
    server.logValues();
    database = service.map(server::createDatabase).orElseGet(server::createSharedDatabase);
    SuiteTopics.recreate(TestServers.kafka(), COPIES);
    Map<String, String> settings = new HashMap<>(settings(server, database));
    settings.put("kafka.bootstrap.servers", TestServers.kafka());
    return settings;
  }

  private static Map<String, String> settings(DatabaseServer server, Database database) {
    return Map.of(
        "suite.db.host", server.host(),
        "suite.db.port", Integer.toString(server.port()),
        "suite.db.name", database.name(),
        "suite.db.user", database.user(),
        "suite.db.password", database.password(),
        "mp.jwt.verify.publickey", SigningKey.ofThisRun().publicKey(),
        "mp.jwt.verify.issuer", TestTokens.ISSUER);
  }

  @Override
  public void stop() {
    if (database != null) {
      TestServers.database().drop(database);
    }
  }
}
