package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** A message as e-mail. Its Message-ID is the same at each attempt. */
final class Mail extends MimeMessage {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String HTML = "html";

  private final String messageId;

  /**
   * Writes it.
   *
   * @throws MessagingException if an address is none
   */
  Mail(Session session, Message message, String from, Instant at) throws MessagingException {
    super(session);
    InternetAddress sender = sender(from);
    messageId = "<notification-%d@%s>".formatted(message.id(), domain(sender));
    setFrom(sender);
    setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
    setSubject(message.subject(), UTF_8);
    setSentDate(Date.from(at));
    setHeader("Auto-Submitted", "auto-generated");
    if (message.html() == null) {
      setText(message.text(), UTF_8);
    } else {
      setContent(new MimeMultipart("alternative", plain(message.text()), html(message.html())));
    }
    saveChanges();
  }

  private static InternetAddress sender(String from) throws MessagingException {
    InternetAddress sender = new InternetAddress(from, true);
    try {
      sender.setPersonal(sender.getPersonal(), UTF_8);
    } catch (UnsupportedEncodingException everyJvmHasUtf8) {
      throw new IllegalStateException(everyJvmHasUtf8);
    }
    return sender;
  }

  private static String domain(InternetAddress sender) {
    return sender.getAddress().substring(sender.getAddress().lastIndexOf('@') + 1);
  }

  private static MimeBodyPart plain(String text) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8);
    return part;
  }

  private static MimeBodyPart html(String text) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, HTML);
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
