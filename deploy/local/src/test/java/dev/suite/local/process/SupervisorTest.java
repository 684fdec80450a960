package dev.suite.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.local.DataFolder;
import dev.suite.local.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private DataFolder data;
  private Supervisor supervisor;

  @BeforeEach
  void create() {
    data = new DataFolder(folder.resolve("data"));
    data.create();
    supervisor = new Supervisor(data, told::add);
  }

  @AfterEach
  void end() {
    supervisor.stopAll();
  }

  @Test
  void a_part_is_current_only_after_it_got_ready() {
    Part part = part("policy", "1");
    Process process = supervisor.start(part);

    assertThat(supervisor.current(part)).isEmpty();
    supervisor.ready(part, process);
    assertThat(supervisor.current(part).map(Child::pid)).contains(process.pid());
  }

  @Test
  void a_part_with_other_settings_is_running_but_not_current() {
    supervisor.ready(part("policy", "1"), supervisor.start(part("policy", "1")));

    assertThat(supervisor.running("policy")).isPresent();
    assertThat(supervisor.current(part("policy", "2"))).isEmpty();
  }

  @Test
  void another_supervisor_of_the_same_folder_finds_and_ends_it() throws InterruptedException {
    Process process = supervisor.start(part("policy", "1"));

    new Supervisor(data, told::add).stopAll();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(Child.all(data.run())).isEmpty();
  }

  @Test
  void services_end_before_brokers_and_brokers_before_the_database() {
    List.of("database", "policy", "kafka").forEach(name -> supervisor.start(part(name, "1")));

    supervisor.stopAll();

    assertThat(told)
        .containsExactly("  stopping policy", "  stopping kafka", "  stopping database");
  }

  @Test
  void stopping_what_was_started_leaves_what_ran_before() throws InterruptedException {
    Process before = supervisor.start(part("kafka", "1"));
    Supervisor later = new Supervisor(data, told::add);
    Process mine = later.start(part("policy", "1"));

    later.stopStarted();

    assertThat(mine.waitFor()).isEqualTo(143);
    assertThat(before.isAlive()).isTrue();
  }

  @Test
  void nothing_is_started_while_it_stops() {
    supervisor.stopAll();

    assertThatThrownBy(() -> supervisor.start(part("policy", "1"))).isInstanceOf(Refusal.class);
  }

  @Test
  void the_log_of_the_run_before_is_kept_aside() throws IOException {
    Files.writeString(data.log("policy"), "the run before");

    supervisor.start(part("policy", "1"));

    assertThat(data.log("policy.previous")).hasContent("the run before");
    assertThat(data.log("policy")).isEmptyFile();
  }

  private Part part(String name, String fingerprint) {
    return new StandIn(name, fingerprint, data.log(name));
  }
}
