package dev.suite.bench.server;

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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A database and three brokers of this run alone, on free ports. */
public final class Servers implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int BROKERS = 3;
  private static final int PARTITIONS = 6;
  private static final DatabaseAccount ACCOUNT =
      new DatabaseAccount("policy", "policy", "of-this-run-alone");

  // 32 bytes; nothing signed with it leaves this run.
  private static final String QUOTE_KEY = "bench:YmVuY2ggYmVuY2ggYmVuY2ggYmVuY2ggYmVuY2ggYmU=";

  private final Path folder;
  private final Tokens tokens = Tokens.fresh();
  private final EmbeddedDatabase database;
  private final EmbeddedBrokers brokers;
  private final SequencedMap<String, Process> processes = new LinkedHashMap<>();

  private Servers(Path folder) {
    this.folder = folder;
    database = EmbeddedDatabase.at(folder.resolve("database"), FreePorts.one());
    brokers = EmbeddedBrokers.at(folder.resolve("kafka"), FreePorts.firstOf(2 * BROKERS), BROKERS);
  }

  /** Starts them below the run's folder, creates topics and tables, and tells each step. */
  public static Servers started(Run run) throws IOException, InterruptedException {
    var servers = new Servers(run.folder());
    try {
      servers.startDatabase();
      servers.startBrokers();
      servers.prepare();
      return servers;
    } catch (IOException | InterruptedException | RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private void startDatabase() throws IOException, InterruptedException {
    Run.tell("starting a database");
    database.install(_ -> {});
    Path accounts = folder.resolve("accounts.sql");
    InitFile.write(accounts, List.of(ACCOUNT));
    Path log = folder.resolve("database.log");
    Process process = database.process(accounts, log).start();
    processes.put("database", process);
    database.awaitReady(process, log, LIMIT);
  }

  private void startBrokers() throws IOException, InterruptedException {
    Run.tell("starting three brokers");
    Path log = folder.resolve("kafka.log");
    ProcessBuilder builder = brokers.lastingProcess(log);
    builder.command().addAll(OwnerWatch.arguments(ProcessHandle.current().pid()));
    Process process = builder.start();
    processes.put("brokers", process);
    brokers.awaitReady(process, log, LIMIT);
  }

  private void prepare() throws InterruptedException {
    Run.tell("creating topics and tables");
    SuiteTopics.create(brokers.bootstrap(), PARTITIONS, BROKERS);
    Migration.of(database(), Service.POLICY).migrate();
  }

  /** The database with policy-service's tables. */
  public Database database() {
    String url = database.url() + "/" + ACCOUNT.database();
    return new Database(url, ACCOUNT.user(), ACCOUNT.password());
  }

  /** Where the database listens on 127.0.0.1. */
  public int databasePort() {
    return database.port();
  }

  /** Where the brokers are. */
  public String bootstrap() {
    return brokers.bootstrap();
  }

  /** Tokens for the services of this run. */
  public Tokens tokens() {
    return tokens;
  }

  /** Both by name, the three brokers as one. */
  public Map<String, Process> processes() {
    return Collections.unmodifiableMap(processes);
  }

  /** What a service needs to find them, and whom it may trust, as environment variables. */
  Map<String, String> environment() {
    return Map.of(
        "SUITE_DB_HOST", "127.0.0.1",
        "SUITE_DB_PORT", Integer.toString(database.port()),
        "SUITE_DB_NAME", ACCOUNT.database(),
        "SUITE_DB_USER", ACCOUNT.user(),
        "SUITE_DB_PASSWORD", ACCOUNT.password(),
        "KAFKA_BOOTSTRAP_SERVERS", brokers.bootstrap(),
        "SUITE_QUOTE_KEYS", QUOTE_KEY,
        "MP_JWT_VERIFY_ISSUER", Tokens.ISSUER,
        "MP_JWT_VERIFY_PUBLICKEY", tokens.publicKey());
  }

  /** Stops both; the folder stays for whoever wants to read the logs. */
  @Override
  public void close() {
    processes.sequencedValues().reversed().forEach(Process::destroy);
    processes.values().forEach(process -> process.onExit().join());
  }
}
