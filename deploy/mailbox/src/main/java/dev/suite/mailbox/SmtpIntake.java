package dev.suite.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.InstantSource;
import java.util.UUID;

/** An SMTP server that takes mail for everybody; each recipient's copy goes to the mailbox. */
record SmtpIntake(Mailbox mailbox, InstantSource clock) {

  /** Listens on that port of 127.0.0.1, or fails where another program does. */
  GreenMail listen(int port) {
    GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    UserManager users = server.getUserManager();
    users.setMessageDeliveryHandler((_, recipient) -> new Recipient(recipient.getEmail(), users));
    server.start();
    return server;
  }

  /** One who has no folder: the copy is read into the mailbox and not kept by the server. */
  private final class Recipient extends UserImpl {
    private Recipient(String address, UserManager users) {
      super(address, address, "", users.getImapHostManager());
    }

    @Override
    public void deliver(MovingMessage mail) {
      String id = "email/" + UUID.randomUUID();
      mailbox.add(id, new ReceivedMail(mail.getMessage()).to(getEmail(), clock.instant()));
    }
  }
}
