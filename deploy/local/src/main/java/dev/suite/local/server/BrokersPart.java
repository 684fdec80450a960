package dev.suite.local.server;

import dev.suite.embedded.EmbeddedBrokers;
import dev.suite.local.DataFolder;
import dev.suite.local.Port;
import dev.suite.local.process.Part;
import java.time.Duration;

/** Three embedded brokers in one process. */
record BrokersPart(DataFolder data, Port port) implements Part {
  static final int BROKERS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return KAFKA;
  }

  @Override
  public String fingerprint() {
    return Integer.toString(port.first());
  }

  @Override
  public void prepare() {
    // The process makes its folders by itself.
  }

  @Override
  public ProcessBuilder process() {
    ProcessBuilder builder = brokers().process(data.log(KAFKA));
    builder.command().addAll(1, data.jvmOptions());
    return builder;
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    brokers().awaitReady(process, data.log(KAFKA), LIMIT);
  }

  EmbeddedBrokers brokers() {
    return EmbeddedBrokers.at(data.brokers(), port.first(), BROKERS);
  }
}
