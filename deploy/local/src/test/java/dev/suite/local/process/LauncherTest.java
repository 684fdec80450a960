package dev.suite.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.local.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir Path folder;
  private DataFolder data;

  @BeforeEach
  void create() {
    data = new DataFolder(folder.resolve("data"));
    data.create();
  }

  @Test
  void launchers_that_run_are_ended_and_counted_and_stale_files_removed() throws Exception {
    Process launcher = new ProcessBuilder("sleep", "600").start();
    Child.of("up-" + launcher.pid(), launcher.toHandle(), "").write(data.run());
    new Child("up-1", 1, Instant.EPOCH, "").write(data.run());

    assertThat(Launcher.stopAll(data)).isEqualTo(1);

    assertThat(launcher.waitFor()).isEqualTo(143);
    assertThat(Child.all(data.run())).isEmpty();
  }

  @Test
  void children_of_other_kinds_are_no_launchers() {
    new Child("policy", ProcessHandle.current().pid(), Instant.EPOCH, "").write(data.run());

    assertThat(Launcher.stopAll(data)).isZero();
    assertThat(Child.all(data.run())).hasSize(1);
  }
}
