package dev.suite.testkit.servers;

import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.DockerClientFactory;

/** The process that keeps the servers of a build until the build is gone: folder, programs. */
final class ServersMain {
  private ServersMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Path.of(args[0]);
    Servers servers =
        DockerClientFactory.instance().isDockerAvailable()
            ? new DockerServers()
            : new EmbeddedServers(folder, Path.of(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers, folder)));
    OwnerWatch.start(List.of(args));
    try {
      state(servers).write(folder);
    } catch (ServerStartException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    Thread.currentThread().join();
  }

  private static ServersState state(Servers servers) throws IOException, InterruptedException {
    String given = System.getenv("SUITE_TEST_DB_URL");
    String database = given == null ? servers.startDatabase() : given;
    String description =
        given == null ? servers.databaseDescription() : "the database of SUITE_TEST_DB_URL";
    return new ServersState(
        Keeper.self(),
        database,
        servers.startKafka(),
        "%s and %s".formatted(description, servers.kafkaDescription()));
  }

  private static void stop(Servers servers, Path folder) {
    servers.stop();
    Folders.delete(folder);
  }
}
