package dev.suite.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import kafka.server.KafkaRaftServer;

/** The process of {@link EmbeddedBrokers}: home, first port and number of brokers, owner's id. */
final class BrokersMain {
  private BrokersMain() {}

  public static void main(String[] args) {
    OwnerWatch.start(List.of(args));
    var cluster =
        EmbeddedBrokers.at(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    List<KafkaRaftServer> servers =
        cluster.nodes().stream().map(BrokerNode::formattedServer).toList();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> onEach(servers, KafkaRaftServer::shutdown)));
    onEach(servers, BrokersMain::startOrDie);
    servers.getFirst().awaitShutdown();
  }

  /** Side by side: a broker's start waits until most of the others answer. */
  private static void onEach(List<KafkaRaftServer> servers, Consumer<KafkaRaftServer> step) {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      servers.forEach(server -> threads.execute(() -> step.accept(server)));
    }
  }

  private static void startOrDie(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      System.err.println("A broker could not start: " + e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }
}
