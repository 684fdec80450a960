package dev.suite.embedded.kafka;

import dev.suite.embedded.OwnerWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import kafka.server.KafkaRaftServer;

/** The process of {@link EmbeddedBrokers}: home, first port and number of brokers, owner's id. */
final class BrokersMain {
  private final List<KafkaRaftServer> servers;

  private BrokersMain(EmbeddedBrokers cluster) {
    servers = cluster.nodes().stream().map(BrokerNode::formattedServer).toList();
  }

  public static void main(String[] args) throws InterruptedException {
    OwnerWatch.start(List.of(args));
    var cluster =
        EmbeddedBrokers.at(Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    new BrokersMain(cluster).run();
  }

  private void run() throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-brokers"));
    // Side by side, since a broker's start waits until most of the others answer.
    for (var server : servers) {
      Thread.ofPlatform().start(() -> startOrDie(server));
    }
    Thread.currentThread().join();
  }

  private static void startOrDie(KafkaRaftServer server) {
    try {
      server.startup();
    } catch (RuntimeException e) {
      System.err.println("A broker could not start: " + e.getMessage());
      Runtime.getRuntime().halt(1);
    }
  }

  /** Waits for all but one: the last controller would wait seconds for votes of the others. */
  private void stop() {
    var stopped = new CountDownLatch(Math.max(1, servers.size() - 1));
    for (var server : servers) {
      Thread.ofPlatform()
          .daemon()
          .start(() -> {
            server.shutdown();
            stopped.countDown();
          });
    }
    try {
      stopped.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
