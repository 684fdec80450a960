package dev.suite.testkit.servers;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What the process that keeps the servers tells those who use them.
 *
 * @param databaseUrl {@code mysql://user:password@host:port}
 * @param description which servers were chosen, for a person
 */
record ServersState(Keeper keeper, String databaseUrl, String bootstrap, String description) {
  private static final String FILE = "servers.properties";

  /** Returns the state in this folder if the process that wrote it is alive. */
  static Optional<ServersState> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var text = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      text.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    return Optional.of(from(text)).filter(state -> state.keeper().isAlive());
  }

  private static ServersState from(Properties text) {
    return new ServersState(
        new Keeper(
            Long.parseLong(text.getProperty("keeper.pid")), text.getProperty("keeper.started")),
        text.getProperty("database.url"),
        text.getProperty("kafka.bootstrap"),
        text.getProperty("description"));
  }

  /** Writes it in one step, so that no reader sees half of it. */
  void write(Path folder) throws IOException {
    var text = new Properties();
    text.setProperty("keeper.pid", Long.toString(keeper.pid()));
    text.setProperty("keeper.started", keeper.started());
    text.setProperty("database.url", databaseUrl);
    text.setProperty("kafka.bootstrap", bootstrap);
    text.setProperty("description", description);
    Path unfinished = folder.resolve(FILE + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished, PosixFilePermissions.asFileAttribute(Set.of(OWNER_READ, OWNER_WRITE)));
    try (var writer = Files.newBufferedWriter(unfinished)) {
      text.store(writer, null);
    }
    Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }
}
