package dev.suite.local.trial;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.suite.embedded.FreePorts;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** An SMTP server that takes everybody's mail and keeps a note of each that is delivered. */
final class PostOffice implements AutoCloseable {
  static final String HOST = "127.0.0.1";

  /** One mail after the other, so that some are under way under load. */
  private static final Duration TAKING = Duration.ofMillis(20);

  /**
   * A delivered mail.
   *
   * @param id its Message-ID
   */
  record Letter(String id, String to) {
    /** The number of the notification it carries, as its Message-ID tells. */
    long notification() {
      return Long.parseLong(id.replaceFirst("^<notification-(\\d+)@.*>$", "$1"));
    }
  }

  private final GreenMail server;
  private final int port;
  private final Queue<Letter> letters = new ConcurrentLinkedQueue<>();

  private PostOffice(int port) {
    this.port = port;
    server = new GreenMail(new ServerSetup(port, HOST, ServerSetup.PROTOCOL_SMTP));
    UserManager users = server.getUserManager();
    users.setMessageDeliveryHandler((_, recipient) -> new Addressee(recipient.getEmail(), users));
  }

  static PostOffice open() {
    PostOffice office = new PostOffice(FreePorts.one());
    office.server.start();
    return office;
  }

  int port() {
    return port;
  }

  /** All mail of those whose addresses end so. */
  List<Letter> to(String ending) {
    return letters.stream().filter(one -> one.to().endsWith(ending)).toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** One who has no folder: that the mail came is all that is kept. */
  private final class Addressee extends UserImpl {
    private Addressee(String address, UserManager users) {
      super(address, address, "", users.getImapHostManager());
    }

    @Override
    public void deliver(MovingMessage mail) {
      LockSupport.parkNanos(TAKING.toNanos());
      try {
        letters.add(new Letter(mail.getMessage().getMessageID(), getEmail()));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
