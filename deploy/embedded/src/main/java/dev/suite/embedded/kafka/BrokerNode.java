package dev.suite.embedded.kafka;

import static java.util.stream.Collectors.joining;

import dev.suite.embedded.ServerStartException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One broker of the cluster, counted from 0; its node id is one more. */
record BrokerNode(EmbeddedBrokers cluster, int index) {
  // One id for every data folder, so that a format that was cut short can be repeated.
  private static final String CLUSTER_ID = "c3VpdGUtZW1iZWRkZWQtMQ";

  private int id() {
    return index + 1;
  }

  private Path folder() {
    return cluster.home().resolve("broker-" + id());
  }

  String clientAddress() {
    return "127.0.0.1:" + (cluster.firstPort() + index);
  }

  private String controllerAddress() {
    return "127.0.0.1:" + (cluster.firstPort() + cluster.brokers() + index);
  }

  KafkaRaftServer formattedServer() {
    try {
      new Formatter()
          .setPrintStream(System.out)
          .setNodeId(id())
          .setClusterId(CLUSTER_ID)
          .addDirectory(folder().toString())
          .setMetadataLogDirectory(folder().toString())
          .setControllerListenerName("CONTROLLER")
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new ServerStartException(
          "The folder %s cannot be prepared for a broker: %s".formatted(folder(), e.getMessage()),
          e);
    }
    return new KafkaRaftServer(new KafkaConfig(settings(), false), Time.SYSTEM);
  }

  private Map<String, String> settings() {
    var settings = new HashMap<>(network());
    settings.putAll(replication());
    settings.putAll(footprint());
    settings.put("log.dirs", folder().toString());
    return settings;
  }

  private Map<String, String> network() {
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "" + id(),
        "controller.quorum.voters", voters(),
        "listeners", "CLIENT://%s,CONTROLLER://%s".formatted(clientAddress(), controllerAddress()),
        "listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name", "CLIENT",
        "controller.listener.names", "CONTROLLER");
  }

  private String voters() {
    return cluster.nodes().stream()
        .map(node -> node.id() + "@" + node.controllerAddress())
        .collect(joining(","));
  }

  /** Every record on every broker; a write needs all but one of them. */
  private Map<String, String> replication() {
    String copies = "" + cluster.brokers();
    String needed = "" + Math.max(1, cluster.brokers() - 1);
    return Map.of(
        "auto.create.topics.enable", "false",
        "default.replication.factor", copies,
        "min.insync.replicas", needed,
        "offsets.topic.replication.factor", copies,
        "transaction.state.log.replication.factor", copies,
        "transaction.state.log.min.isr", needed,
        "share.coordinator.state.topic.replication.factor", copies,
        "share.coordinator.state.topic.min.isr", needed);
  }

  private static Map<String, String> footprint() {
    return Map.of(
        "offsets.topic.num.partitions", "3",
        "transaction.state.log.num.partitions", "3",
        "group.initial.rebalance.delay.ms", "0",
        "log.cleaner.dedupe.buffer.size", "2097152",
        "num.network.threads", "2",
        "num.io.threads", "4",
        // After a kill, a broker is let in again only when its former session has run out.
        "broker.session.timeout.ms", "3000",
        "broker.heartbeat.interval.ms", "500",
        // All brokers stop together: no other could take over what one hands on.
        "controlled.shutdown.enable", "false");
  }
}
