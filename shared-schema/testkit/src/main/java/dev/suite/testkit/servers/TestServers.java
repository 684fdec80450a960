package dev.suite.testkit.servers;

import java.net.URI;

/**
 * The database server and the Kafka broker that all tests of a build share; the first use starts
 * them, the build's end stops them.
 */
public final class TestServers {
  private TestServers() {}

  /** Returns the database server, of SUITE_TEST_DB_URL where that is set. */
  public static DatabaseServer database() {
    return new DatabaseServer(URI.create(SharedServers.state().databaseUrl()));
  }

  /** Returns the bootstrap address of the broker, which keeps one copy of each record. */
  public static String kafka() {
    return SharedServers.state().bootstrap();
  }

  /** Starts three brokers that belong to the caller alone, who may stop and start them. */
  public static OwnBrokers ownBrokers() {
    return OwnBrokers.started(SharedServers.folderOfOwn());
  }

  /** Starts a database server that belongs to the caller alone, who may kill and start it. */
  public static OwnDatabase ownDatabase() {
    return OwnDatabase.started(SharedServers.folderOfOwn(), SharedServers.programs());
  }
}
