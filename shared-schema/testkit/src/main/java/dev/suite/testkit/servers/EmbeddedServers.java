package dev.suite.testkit.servers;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.database.AdministratorAccount;
import dev.suite.embedded.database.EmbeddedDatabase;
import dev.suite.embedded.database.InitFile;
import dev.suite.embedded.kafka.EmbeddedBrokers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The servers as child processes, without Docker. */
final class EmbeddedServers implements Servers {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final int STOP_SECONDS = 20;

  private final Path folder;
  private final Path programs;
  private final List<Process> processes = new CopyOnWriteArrayList<>();

  EmbeddedServers(Path folder, Path programs) {
    this.folder = folder;
    this.programs = programs;
  }

  @Override
  public String startDatabase() throws IOException, InterruptedException {
    var administrator = new AdministratorAccount("tests", UUID.randomUUID().toString());
    var database =
        EmbeddedDatabase.at(folder.resolve("database"), FreePorts.one()).withPrograms(programs);
    database.install(System.out::println);
    Path initFile = folder.resolve("accounts.sql");
    InitFile.write(initFile, List.of(administrator));
    Path log = folder.resolve("database.log");
    Process process = database.process(initFile, log).start();
    processes.add(process);
    database.awaitReady(process, log, LIMIT);
    return "mysql://%s:%s@127.0.0.1:%d"
        .formatted(administrator.user(), administrator.password(), database.port());
  }

  @Override
  public String startKafka() throws IOException, InterruptedException {
    var broker = EmbeddedBrokers.at(folder.resolve("broker"), FreePorts.firstOf(2), 1);
    Path log = folder.resolve("broker.log");
    var builder = broker.process(log);
    builder.command().addAll(OwnerWatch.arguments(ProcessHandle.current().pid()));
    Process process = builder.start();
    processes.add(process);
    broker.awaitReady(process, log, LIMIT);
    return broker.bootstrap();
  }

  @Override
  public String databaseDescription() {
    return "an embedded MariaDB (no Docker answers)";
  }

  @Override
  public String kafkaDescription() {
    return "an embedded Kafka broker";
  }

  @Override
  public void stop() {
    processes.forEach(Process::destroy);
    for (var process : processes) {
      try {
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException _) {
        process.destroyForcibly();
      }
    }
  }
}
