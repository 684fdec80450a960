package dev.suite.testkit.servers;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.suite.embedded.JavaCommand;
import dev.suite.embedded.LogTail;
import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the servers of this build, or has them started. */
final class SharedServers {
  private static final int POLL_MILLIS = 50;
  private static final BuildFolder BUILD = BuildFolder.ofProject();
  private static final long OWNER = BuildOwner.pid();

  private static ServersState known;

  private SharedServers() {}

  /** Where servers of one test may lie; the shared ones start first and empty it. */
  static Path folderOfOwn() {
    state();
    return folder();
  }

  private static Path folder() {
    return BUILD.run(OWNER);
  }

  static Path programs() {
    return BUILD.programs();
  }

  static synchronized ServersState state() {
    if (known == null) {
      known = BUILD.locked(SharedServers::foundOrStarted);
    }
    return known;
  }

  private static ServersState foundOrStarted() {
    Optional<ServersState> running = ServersState.read(folder());
    ServersState state = running.orElseGet(SharedServers::start);
    System.out.printf(
        "Tests use %s%s.%n", state.description(), running.isPresent() ? ", already running" : "");
    return state;
  }

  private static ServersState start() {
    Path log = BUILD.path().resolve("servers.log"); // outlives the folder
    try {
      Folders.delete(folder()); // left by a process of the same id that was killed
      Files.createDirectories(folder());
      var process =
          new ProcessBuilder(command(folder(), BUILD.programs(), OWNER))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
              .start();
      return awaitState(process, folder(), log);
    } catch (IOException e) {
      throw new UncheckedIOException("The servers of the tests cannot be started", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ServerStartException("Interrupted while the servers of the tests started.");
    }
  }

  static List<String> command(Path folder, Path programs, long owner) {
    List<String> command =
        new ArrayList<>(
            JavaCommand.small(System.getProperty("java.class.path"), ServersMain.class));
    command.add(folder.toString());
    command.add(programs.toString());
    command.addAll(OwnerWatch.arguments(owner));
    return command;
  }

  static ServersState awaitState(Process keeper, Path folder, Path log)
      throws InterruptedException {
    while (!keeper.waitFor(POLL_MILLIS, MILLISECONDS)) {
      Optional<ServersState> state = ServersState.read(folder);
      if (state.isPresent()) {
        return state.get();
      }
    }
    throw new ServerStartException(
        "The servers of the tests could not be started." + LogTail.quote(log));
  }
}
