package dev.suite.local;

import dev.suite.embedded.EmbeddedBrokers;
import java.time.Duration;

/** Three embedded brokers in one process. */
record BrokersPart(DataFolder data, Port port) implements Part {
  static final String NAME = "kafka";
  static final int BROKERS = 3;
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String name() {
    return NAME;
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
    ProcessBuilder builder = brokers().process(data.log(NAME));
    builder.command().addAll(1, data.jvmOptions());
    return builder;
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    brokers().awaitReady(process, data.log(NAME), LIMIT);
  }

  EmbeddedBrokers brokers() {
    return EmbeddedBrokers.at(data.brokers(), port.first(), BROKERS);
  }
}
