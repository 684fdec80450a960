package dev.suite.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildTest {
  private static final Duration GRACE = Duration.ofSeconds(5);

  @TempDir Path folder;
  private Process process;
  private Child child;

  @BeforeEach
  void start() throws IOException {
    process = new ProcessBuilder("sleep", "600").start();
    child = Child.of("policy", process.toHandle(), "a1");
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void a_child_is_found_again_by_its_pid_file() {
    child.write(folder);

    assertThat(Child.read(folder, "policy")).contains(child);
    assertThat(Child.all(folder)).containsExactly(child);
    assertThat(child.isRunning()).isTrue();
  }

  @Test
  void a_child_that_was_killed_is_not_running() throws InterruptedException {
    process.destroyForcibly().waitFor();

    assertThat(child.isRunning()).isFalse();
  }

  @Test
  void a_stranger_with_the_same_pid_is_neither_running_nor_ended() {
    Child before = new Child("policy", process.pid(), child.startedAt().minusSeconds(60), "a1");

    assertThat(before.isRunning()).isFalse();
    before.stop(GRACE);
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void one_that_ignores_the_request_to_end_is_killed() throws Exception {
    Process deaf =
        new ProcessBuilder("sh", "-c", "trap '' TERM; echo deaf; exec sleep 600").start();
    assertThat(deaf.inputReader().readLine()).isEqualTo("deaf");

    Child.of("deaf", deaf.toHandle(), "").stop(Duration.ofMillis(200));

    assertThat(deaf.waitFor()).isEqualTo(137);
  }

  @Test
  void a_stopped_child_is_gone_when_stop_returns() throws InterruptedException {
    child.stop(GRACE);

    assertThat(child.isRunning()).isFalse();
    assertThat(process.waitFor()).isEqualTo(143);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12", "12 yesterday", "x 2026-01-01T00:00:00Z"})
  void a_torn_pid_file_names_no_child(String text) throws IOException {
    Files.writeString(folder.resolve("policy.pid"), text);

    assertThat(Child.read(folder, "policy")).isEmpty();
  }

  @Test
  void a_pid_file_of_the_script_needs_no_fingerprint() throws IOException {
    Files.writeString(folder.resolve("up-12.pid"), "12 2026-01-01T00:00:00Z\n");

    assertThat(Child.read(folder, "up-12").orElseThrow().fingerprint()).isEmpty();
  }
}
