package dev.suite.mailbox;

import dev.suite.embedded.OwnerWatch;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/** The process of {@link EmbeddedMailbox}: its HTTP port, owner's id. */
final class MailboxMain {
  private MailboxMain() {}

  static void main(String... arguments) throws IOException {
    OwnerWatch.start(List.of(arguments));
    var place = EmbeddedMailbox.at(Integer.parseInt(arguments[0]));
    var mailbox = new Mailbox();
    var server = new MailboxServer(mailbox, InstantSource.system()).bind(place.port());
    new SmtpIntake(mailbox, InstantSource.system()).listen(place.smtpPort());
    // Last, so that one who is answered here can also send.
    server.start();
  }
}
