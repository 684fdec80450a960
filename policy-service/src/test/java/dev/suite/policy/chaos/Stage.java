package dev.suite.policy.chaos;

import static org.awaitility.Awaitility.await;

import dev.suite.schema.Database;
import dev.suite.schema.Service;
import dev.suite.testkit.ServiceProcess;
import dev.suite.testkit.SuiteTopics;
import dev.suite.testkit.chaos.LongRun;
import dev.suite.testkit.servers.DatabaseServer;
import dev.suite.testkit.servers.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the packaged service runs on in one test class: a database and topics of its own. */
public final class Stage implements AutoCloseable {
  private static final Path APPLICATION = Path.of("target/quarkus-app");
  private static final Map<String, String> SETTINGS =
      Map.of("suite.quote.keys", "test:" + "A".repeat(43) + "=");
  private static final String GROUP = "policy-service";
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  static {
    KAFKA.setLevel(Level.SEVERE); // of brokers that are away it warns every second
  }

  /** Reads one row. */
  public interface Reading<T> {
    /** Reads the row where it stands. */
    T of(ResultSet row) throws SQLException;
  }

  private final String name;
  private final DatabaseServer server;
  private final String bootstrap;
  private final Database database;
  private final List<ServiceProcess> services = new ArrayList<>();

  private Stage(String name, DatabaseServer server, String bootstrap, int copies) {
    this.name = name;
    this.server = server;
    this.bootstrap = bootstrap;
    this.database = server.createDatabase(Service.POLICY);
    SuiteTopics.recreate(bootstrap, copies);
  }

  /** On the servers that all tests share. */
  public static Stage shared(String name) {
    return new Stage(name, TestServers.database(), TestServers.kafka(), 1);
  }

  /** On these servers, with so many copies of each record. */
  public static Stage on(String name, DatabaseServer server, String bootstrap, int copies) {
    return new Stage(name, server, bootstrap, copies);
  }

  /** The packaged service, not started yet. */
  public ServiceProcess service(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>(SETTINGS);
    settings.putAll(more);
    try {
      Path log =
          Files.createDirectories(Path.of("target/chaos"))
              .resolve("%s-%d.log".formatted(name, services.size() + 1));
      var service = new ServiceProcess(APPLICATION, database, bootstrap, settings, log);
      services.add(service);
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes companies into the directory tables. */
  public void open(Collection<Salon> salons) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      for (Salon salon : salons) {
        salon.open(connection);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets each customer of these cancel so many. */
  public void allow(Desk desk, Collection<Salon> salons, int cancellations) {
    salons.forEach(salon -> desk.allow(salon.company(), cancellations));
  }

  /** Spares an ordinary run the wait until sessions and leases of what was killed run out. */
  public void forgetTheDead() {
    if (LongRun.or(1, 0) == 0) {
      // a group that is being rebalanced refuses, and so does a row that the dead still hold
      await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> {
            forgetMembers();
            forgetLeases();
          });
    }
  }

  private void forgetMembers() throws InterruptedException, ExecutionException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var all = new RemoveMembersFromConsumerGroupOptions();
      admin.removeMembersFromConsumerGroup(GROUP, all).all().get();
    } catch (ExecutionException e) {
      boolean nobodyJoinedYet =
          Stream.iterate((Throwable) e, Objects::nonNull, Throwable::getCause)
              .anyMatch(GroupIdNotFoundException.class::isInstance);
      if (!nobodyJoinedYet) {
        throw e;
      }
    }
  }

  private void forgetLeases() throws SQLException {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute("UPDATE leases SET expires_at = UTC_TIMESTAMP(6)");
    }
  }

  /** A connection to the service's database. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl() + "&useBulkStmts=true", database.user(), database.password());
  }

  /** The service's tables with an administrator's rights. */
  Connection connectAsAdministrator() throws SQLException {
    Connection connection = server.connect();
    connection.setCatalog(database.name());
    return connection;
  }

  /** Reads what a query finds. */
  public <T> List<T> rows(String sql, Reading<T> reading) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reading.of(rows));
      }
      return read;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The addresses of the brokers. */
  public String bootstrap() {
    return bootstrap;
  }

  @Override
  public void close() {
    services.forEach(ServiceProcess::close);
    server.drop(database);
  }
}
