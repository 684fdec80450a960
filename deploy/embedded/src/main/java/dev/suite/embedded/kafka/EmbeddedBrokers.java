package dev.suite.embedded.kafka;

import static java.util.stream.Collectors.joining;

import dev.suite.embedded.FreePorts;
import dev.suite.embedded.JavaCommand;
import dev.suite.embedded.JvmServer;
import dev.suite.embedded.ServerStartException;
import dev.suite.embedded.Startup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * Kafka brokers in one JVM, each a KRaft broker and controller in one. Clients use the ports {@code
 * firstPort} to {@code firstPort + brokers - 1}, the controllers the same number of ports after
 * those; a caller who sets nine ports aside leaves three for later.
 *
 * @param home the folder that holds one data folder a broker
 * @param firstPort the first of the consecutive ports on 127.0.0.1
 * @param brokers 3, or 1 where no broker may fail
 */
public record EmbeddedBrokers(Path home, int firstPort, int brokers) implements JvmServer {
  private static final int ANSWER_MILLIS = 2_000;

  /** Makes the home absolute, since the brokers may run in another folder. */
  public EmbeddedBrokers {
    home = home.toAbsolutePath().normalize();
  }

  /** Describes the brokers of this folder and these ports. */
  public static EmbeddedBrokers at(Path home, int firstPort, int brokers) {
    return new EmbeddedBrokers(home, firstPort, brokers);
  }

  /** Returns every port the brokers listen on. */
  public List<Integer> ports() {
    return IntStream.range(firstPort, firstPort + 2 * brokers).boxed().toList();
  }

  /** Returns the addresses for {@code bootstrap.servers}. */
  public String bootstrap() {
    return nodes().stream().map(BrokerNode::clientAddress).collect(joining(","));
  }

  List<BrokerNode> nodes() {
    return IntStream.range(0, brokers).mapToObj(index -> new BrokerNode(this, index)).toList();
  }

  @Override
  public ProcessBuilder process(Path log) {
    return process(System.getProperty("java.class.path"), log);
  }

  /**
   * Returns the brokers as one process, not started yet; SIGTERM stops it cleanly.
   *
   * @throws ServerStartException when one of the ports is taken
   */
  public ProcessBuilder process(String classPath, Path log) {
    return process(JavaCommand.small(classPath, BrokersMain.class), log);
  }

  /** Returns the same with this JVM's class path and compiled as in production, for a long load. */
  public ProcessBuilder lastingProcess(Path log) {
    return process(
        JavaCommand.lasting(System.getProperty("java.class.path"), BrokersMain.class), log);
  }

  private ProcessBuilder process(List<String> java, Path log) {
    FreePorts.requireFree(ports());
    List<String> command = new ArrayList<>(java);
    command.addAll(List.of(home.toString(), "" + firstPort, "" + brokers));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  /** Returns when all brokers have joined the cluster and answer. */
  @Override
  public void awaitReady(Process process, Path log, Duration limit) throws InterruptedException {
    Startup.await("Kafka brokers' process", process, log, limit, this::allListen);
    try (var admin = Admin.create(adminSettings())) {
      Startup.await("Kafka brokers' process", process, log, limit, () -> allJoined(admin));
    }
  }

  private Map<String, Object> adminSettings() {
    return Map.of(
        AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS,
        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
  }

  private boolean allListen() {
    return ports().stream().noneMatch(FreePorts::isFree);
  }

  private boolean allJoined(Admin admin) {
    try {
      return admin.describeCluster().nodes().get().size() == brokers;
    } catch (ExecutionException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
