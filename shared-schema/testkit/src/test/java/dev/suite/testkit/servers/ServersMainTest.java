package dev.suite.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServersMainTest {
  private final BuildFolder build = BuildFolder.ofProject();
  private final Path folder = build.path().resolve("run-of-a-test-" + UUID.randomUUID());
  private final Path log = build.path().resolve("servers-of-a-test.log");

  @Test
  void the_servers_end_and_their_data_goes_when_their_owner_is_killed() throws Exception {
    Process owner = new ProcessBuilder("sleep", "600").start();
    Process keeper = keeper(owner.pid(), build.programs());
    ServersState state = SharedServers.awaitState(keeper, folder, log);
    var database = new DatabaseServer(URI.create(state.databaseUrl()));
    try (var connection = database.connect()) {
      assertThat(connection.isValid(5)).isTrue();
    }

    owner.destroyForcibly().waitFor();

    assertThat(keeper.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(folder).doesNotExist();
    assertThatThrownBy(database::connect).isInstanceOf(SQLException.class);
  }

  @Test
  void servers_that_cannot_start_say_why() throws Exception {
    Process keeper = keeper(ProcessHandle.current().pid(), folder.resolve("with a space"));
    assertThatThrownBy(() -> SharedServers.awaitState(keeper, folder, log))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContaining("the path has a space in it");
  }

  private Process keeper(long owner, Path programs) throws IOException {
    Files.createDirectories(folder);
    var builder = new ProcessBuilder(SharedServers.command(folder, programs, owner));
    builder.environment().remove("SUITE_TEST_DB_URL");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
        .start();
  }
}
