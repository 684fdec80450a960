package dev.suite.local.server;

import dev.suite.local.DataFolder;
import dev.suite.local.Port;
import dev.suite.local.process.Part;
import dev.suite.mailbox.EmbeddedMailbox;
import java.time.Duration;

/** Where the messages of a suite on one machine end. */
record MailboxPart(DataFolder data, Port port) implements Part {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  @Override
  public String name() {
    return MAILBOX;
  }

  @Override
  public String fingerprint() {
    return Integer.toString(port.first());
  }

  @Override
  public void prepare() {
    // It keeps nothing in files.
  }

  @Override
  public ProcessBuilder process() {
    ProcessBuilder builder = mailbox().process(data.log(MAILBOX));
    builder.command().addAll(1, data.jvmOptions());
    return builder;
  }

  @Override
  public void awaitReady(Process process) throws InterruptedException {
    mailbox().awaitReady(process, data.log(MAILBOX), LIMIT);
  }

  private EmbeddedMailbox mailbox() {
    return EmbeddedMailbox.at(port.first());
  }
}
