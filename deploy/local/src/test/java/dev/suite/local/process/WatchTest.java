package dev.suite.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suite.local.DataFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {
  @TempDir Path folder;

  @Test
  void a_part_that_dies_is_named_with_its_exit_code_and_its_log() {
    DataFolder data = new DataFolder(folder.resolve("data"));
    data.create();
    Supervisor supervisor = new Supervisor(data, _ -> {});
    Part kafka = new StandIn("kafka", "1", data.log("kafka"));
    Part policy = new StandIn("policy", "1", data.log("policy"));
    Map<Part, Process> started =
        Map.of(kafka, supervisor.start(kafka), policy, supervisor.start(policy));
    started.forEach(supervisor::ready);

    CompletableFuture<Integer> watch =
        CompletableFuture.supplyAsync(
            () -> new Watch(supervisor, data).untilOneEnds(List.of(kafka, policy), started));
    started.get(policy).destroyForcibly();

    Assertions.assertThatThrownBy(watch::join)
        .cause()
        .hasMessageContainingAll("policy ended with exit code 137", data.log("policy").toString());
    assertThat(started.get(kafka).isAlive()).isTrue();
    supervisor.stopAll();
  }
}
