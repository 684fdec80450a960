package dev.suite.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.suite.contracts.DeadLetters;
import dev.suite.embedded.FreePorts;
import dev.suite.embedded.ServerFolder;
import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuiteTopicsTest {
  private EmbeddedBrokers brokers;
  private Process process;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    var home = ServerFolder.fresh("suite-topics");
    var log = home.resolve("brokers.log");
    brokers = EmbeddedBrokers.at(home.resolve("data"), FreePorts.firstOf(2), 1);
    process = brokers.process(log).start();
    brokers.awaitReady(process, log, Duration.ofSeconds(60));
  }

  @AfterEach
  void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void every_topic_of_the_contracts_stands_beside_its_dead_letters_and_some_are_compacted()
      throws Exception {
    SuiteTopics.create(brokers.bootstrap(), 1, 1);
    SuiteTopics.recreate(brokers.bootstrap(), 1, 1);

    try (var admin = Admin.create(Map.of("bootstrap.servers", brokers.bootstrap()))) {
      // A broker learns of a topic a moment after the controller has created it.
      await()
          .untilAsserted(() ->
              assertThat(admin.listTopics().names().get())
                  .containsExactlyInAnyOrderElementsOf(withDeadLetters()));
      assertThat(compacted(admin)).containsExactlyElementsOf(dev.suite.contracts.Topics.COMPACTED);
      assertThat(settings(admin, "retention.ms"))
          .containsEntry("callback_requested", "604800000")
          .containsEntry("callback_requested.dlq", "1209600000")
          .containsEntry("directory.dlq", "1209600000");
      assertThat(settings(admin, "max.message.bytes"))
          .containsEntry("callback_requested", "1048588")
          .containsEntry("callback_requested.dlq", "2097152");
      assertThat(settings(admin, "max.compaction.lag.ms")).containsEntry("directory", "86400000");
    }
  }

  @Test
  void brokers_that_cannot_be_there_are_refused_as_they_were_written() {
    assertThatThrownBy(() -> SuiteTopics.create("nonsense", 1, 1))
        .isInstanceOf(ServerStartException.class)
        .hasMessageContainingAll("'nonsense'", "HOST:PORT");
  }

  private static List<String> withDeadLetters() {
    return dev.suite.contracts.Topics.ALL.stream()
        .flatMap(topic -> Stream.of(topic, topic + DeadLetters.TOPIC_SUFFIX))
        .toList();
  }

  private static List<String> compacted(Admin admin)
      throws ExecutionException, InterruptedException {
    return settings(admin, "cleanup.policy").entrySet().stream()
        .filter(topic -> topic.getValue().equals("compact"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> settings(Admin admin, String name)
      throws ExecutionException, InterruptedException {
    var topics =
        withDeadLetters().stream()
            .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
            .toList();
    return admin.describeConfigs(topics).all().get().entrySet().stream()
        .collect(
            Collectors.toMap(
                topic -> topic.getKey().name(), topic -> topic.getValue().get(name).value()));
  }
}
