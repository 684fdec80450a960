package dev.suite.local.server;

import dev.suite.embedded.JvmServer;
import dev.suite.local.DataFolder;
import dev.suite.local.Port;
import dev.suite.local.process.Part;
import java.time.Duration;

/** An embedded server that runs in a JVM of its own: the brokers, the mailbox. */
record JvmPart(String name, Port port, DataFolder data, JvmServer server) implements Part {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @Override
  public String fingerprint() {
    return Integer.toString(port.first());
  }

  @Override
  public void prepare() {
    // Such a server makes what it needs by itself.
  }

  @Override
  public ProcessBuilder process() {
    ProcessBuilder builder = server.process(data.log(name));
    builder.command().addAll(1, data.jvmOptions());
    return builder;
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    server.awaitReady(process, data.log(name), LIMIT);
  }
}
