package dev.suite.testkit.servers;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.ServerStartException;
import dev.suite.embedded.database.AdministratorAccount;
import dev.suite.embedded.database.EmbeddedDatabase;
import dev.suite.embedded.database.InitFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A database server of one test, which can fail and come back on the same data and port. */
public final class OwnDatabase implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Path folder;
  private final EmbeddedDatabase database;
  private final AdministratorAccount administrator =
      new AdministratorAccount("tests", UUID.randomUUID().toString());
  private Process process;

  private OwnDatabase(Path folder, Path programs) {
    this.folder = folder;
    database = EmbeddedDatabase.at(folder.resolve("data"), FreePorts.one()).withPrograms(programs);
  }

  static OwnDatabase started(Path parent, Path programs) {
    try {
      Files.createDirectories(parent);
      var own = new OwnDatabase(Files.createTempDirectory(parent, "own-database-"), programs);
      own.database.install(System.out::println);
      own.start();
      Runtime.getRuntime().addShutdownHook(new Thread(own::kill));
      return own;
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for the database in " + parent, e);
    }
  }

  /** Returns the server to make databases on; it stays the same. */
  public DatabaseServer server() {
    return new DatabaseServer(
        URI.create(
            "mysql://%s:%s@127.0.0.1:%d"
                .formatted(administrator.user(), administrator.password(), database.port())));
  }

  /** Starts it and returns when it answers. */
  public void start() {
    Path initFile = folder.resolve("accounts.sql");
    Path log = folder.resolve("database.log");
    InitFile.write(initFile, List.of(administrator));
    try {
      process = database.process(initFile, log).start();
      database.awaitReady(process, log, LIMIT);
    } catch (IOException e) {
      throw new UncheckedIOException("The database cannot be started", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("Interrupted while the database started.");
    }
  }

  /** Kills it and returns when it is gone. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Kills it and deletes its data. */
  @Override
  public void close() {
    kill();
    Folders.delete(folder);
  }
}
