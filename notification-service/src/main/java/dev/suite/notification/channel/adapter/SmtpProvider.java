package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Sends e-mail by SMTP, each over a connection of its own. */
@ApplicationScoped
class SmtpProvider implements Provider {
  private static final Logger LOG = Logger.getLogger(SmtpProvider.class);

  private final SmtpSettings settings;
  private final Clock clock;
  private final Session session;

  SmtpProvider(SmtpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.session = Session.getInstance(settings.asProperties());
  }

  @Override
  public String name() {
    return "smtp";
  }

  @Override
  public boolean takes(Message message) {
    return message.channel() == Channel.EMAIL && settings.host().isPresent();
  }

  @Override
  public Outcome send(Message message) {
    try {
      Mail mail = new Mail(session, message, settings.from(), clock.instant());
      return deliver(mail, session.getTransport());
    } catch (MessagingException e) {
      return new Outcome.PermanentFailure("invalid_address", e.getClass().getSimpleName());
    }
  }

  private Outcome deliver(Mail mail, Transport transport) throws MessagingException {
    try {
      transport.connect(settings.user().orElse(null), settings.password().orElse(null));
    } catch (MessagingException e) {
      return SmtpFailure.whileConnecting(e);
    }
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Outcome.Accepted(mail.getMessageID());
    } catch (MessagingException e) {
      return SmtpFailure.whileSending(e);
    } finally {
      close(transport);
    }
  }

  /** The answer counts, not the good-bye. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debugf("The mail server did not say good-bye: %s", e.getClass().getSimpleName());
    }
  }
}
