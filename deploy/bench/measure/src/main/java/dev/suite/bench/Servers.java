package dev.suite.bench;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.database.DatabaseAccount;
import dev.suite.embedded.database.EmbeddedDatabase;
import dev.suite.embedded.database.InitFile;
import dev.suite.embedded.kafka.EmbeddedBrokers;
import dev.suite.embedded.kafka.SuiteTopics;
import dev.suite.schema.Database;
import dev.suite.schema.Migration;
import dev.suite.schema.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A database and three brokers of this run alone, on free ports. */
final class Servers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int BROKERS = 3;
  private static final int PARTITIONS = 6;
  private static final DatabaseAccount ACCOUNT =
      new DatabaseAccount("policy", "policy", "of-this-run-alone");

  private final Path folder;
  private final EmbeddedDatabase database;
  private final EmbeddedBrokers brokers;
  private final List<Process> processes = new ArrayList<>();

  private Servers(Path folder) {
    this.folder = folder;
    database = EmbeddedDatabase.at(folder.resolve("database"), FreePorts.one());
    brokers = EmbeddedBrokers.at(folder.resolve("kafka"), FreePorts.firstOf(2 * BROKERS), BROKERS);
  }

  /** Starts them below this folder, creates topics and tables, and tells each step. */
  static Servers started(Path folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    var servers = new Servers(folder);
    try {
      servers.startDatabase(progress);
      servers.startBrokers(progress);
      servers.prepare(progress);
      return servers;
    } catch (IOException | InterruptedException | RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private void startDatabase(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept("starting a database");
    database.install(_ -> {});
    Path accounts = folder.resolve("accounts.sql");
    InitFile.write(accounts, List.of(ACCOUNT));
    Path log = folder.resolve("database.log");
    Process process = database.process(accounts, log).start();
    processes.add(process);
    database.awaitReady(process, log, LIMIT);
  }

  private void startBrokers(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept("starting three brokers");
    Path log = folder.resolve("kafka.log");
    ProcessBuilder builder = brokers.process(log);
    builder.command().addAll(OwnerWatch.arguments(ProcessHandle.current().pid()));
    Process process = builder.start();
    processes.add(process);
    brokers.awaitReady(process, log, LIMIT);
  }

  private void prepare(Consumer<String> progress) throws InterruptedException {
    progress.accept("creating topics and tables");
    SuiteTopics.create(brokers.bootstrap(), PARTITIONS, BROKERS);
    Migration.of(database(), Service.POLICY).migrate();
  }

  /** The database with policy-service's tables. */
  Database database() {
    String url = database.url() + "/" + ACCOUNT.database();
    return new Database(url, ACCOUNT.user(), ACCOUNT.password());
  }

  /** Where the brokers are. */
  String bootstrap() {
    return brokers.bootstrap();
  }

  /** What a service needs to find them, as environment variables. */
  Map<String, String> environment() {
    return Map.of(
        "SUITE_DB_HOST", "127.0.0.1",
        "SUITE_DB_PORT", Integer.toString(database.port()),
        "SUITE_DB_NAME", ACCOUNT.database(),
        "SUITE_DB_USER", ACCOUNT.user(),
        "SUITE_DB_PASSWORD", ACCOUNT.password(),
        "KAFKA_BOOTSTRAP_SERVERS", brokers.bootstrap());
  }

  /** Stops both; the folder stays for whoever wants to read the logs. */
  @Override
  public void close() {
    processes.reversed().forEach(Process::destroy);
    processes.forEach(process -> process.onExit().join());
  }
}
