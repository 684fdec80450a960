package dev.suite.embedded.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.OwnerWatch;
import dev.suite.embedded.ServerFolder;
import dev.suite.embedded.ServerStartException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedBrokersTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Path home;
  private EmbeddedBrokers brokers;
  private Process process;

  @AfterEach
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_three_brokers_acknowledged_outlives_a_kill_of_them_all() throws Exception {
    prepare("three", 3);
    start();
    Topics.create(brokers.bootstrap(), List.of("kept"), 1, 3, Map.of());
    try (var producer = producer()) {
      producer.send(new ProducerRecord<>("kept", "7", "seven")).get();
    }
    process.destroyForcibly().waitFor();
    start();
    assertThat(firstOf("kept").value()).isEqualTo("seven");
  }

  @Test
  void topics_have_the_copies_and_settings_asked_for_and_creating_them_again_is_harmless()
      throws Exception {
    prepare("topics", 3);
    start();
    Topics.create(
        brokers.bootstrap(),
        List.of("directory"),
        2,
        3,
        Topics.compactedWithin(Duration.ofDays(1)));
    Topics.create(
        brokers.bootstrap(),
        List.of("directory"),
        2,
        3,
        Topics.compactedWithin(Duration.ofDays(1)));
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, "directory");
    try (var admin = admin()) {
      TopicDescription topic =
          admin.describeTopics(List.of("directory")).allTopicNames().get().get("directory");
      assertThat(topic.partitions())
          .hasSize(2)
          .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(3));
      var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
      assertThat(settings.get("cleanup.policy").value()).isEqualTo("compact");
      assertThat(settings.get("min.insync.replicas").value()).isEqualTo("2");
    }
  }

  @Test
  void one_broker_alone_serves_and_forgets_deleted_topics() throws Exception {
    prepare("one", 1);
    start();
    Topics.create(brokers.bootstrap(), List.of("brief"), 1, 1, Map.of());
    Topics.delete(brokers.bootstrap(), List.of("brief", "never-there"));
    try (var admin = admin()) {
      assertThat(admin.listTopics().names().get()).doesNotContain("brief");
    }
  }

  @Test
  void brokers_end_with_their_owner() throws Exception {
    prepare("owned", 1);
    Process owner = new ProcessBuilder("sleep", "600").start();
    var builder = brokers.process(log());
    builder.command().addAll(OwnerWatch.arguments(owner.pid()));
    process = builder.start();
    brokers.awaitReady(process, log(), LIMIT);
    owner.destroyForcibly().waitFor();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void a_taken_port_is_named() throws IOException {
    prepare("taken", 3);
    int controller = brokers.firstPort() + 3;
    try (var _ = new ServerSocket(controller, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> brokers.process(log()))
          .isInstanceOf(ServerStartException.class)
          .hasMessageContaining("Port " + controller);
    }
  }

  private void prepare(String name, int count) throws IOException {
    home = ServerFolder.fresh("brokers-" + name);
    brokers = EmbeddedBrokers.at(home.resolve("data"), FreePorts.firstOf(9), count);
  }

  private void start() throws IOException, InterruptedException {
    process = brokers.process(log()).start();
    brokers.awaitReady(process, log(), LIMIT);
  }

  private Path log() {
    return home.resolve("brokers.log");
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", brokers.bootstrap()));
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", brokers.bootstrap(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private ConsumerRecord<String, String> firstOf(String topic) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) brokers.bootstrap(), "group.id", "test"),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partition = new TopicPartition(topic, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      return consumer.poll(LIMIT).iterator().next();
    }
  }
}
