package dev.suite.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import dev.suite.embedded.FreePorts;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpIntakeTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final Mailbox mailbox = new Mailbox();
  private final int port = FreePorts.one();
  private GreenMail server;

  @BeforeEach
  void listen() {
    server = new SmtpIntake(mailbox, InstantSource.fixed(NOW)).listen(port);
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void a_mail_with_text_and_html_arrives_with_both() throws MessagingException {
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part("Schöne Grüße\r\nSalon Nord", "plain"));
    both.addBodyPart(part("<p>Schöne Grüße</p>", "html"));
    MimeMessage mail = mail("mia@example.com");
    mail.setContent(both);
    Transport.send(mail);

    assertThat(mailbox.newestFirst())
        .containsExactly(
            new Message(
                "email",
                "mia@example.com",
                "salon@example.com",
                "Ihr Termin fällt aus",
                "Schöne Grüße\nSalon Nord",
                "<p>Schöne Grüße</p>",
                NOW));
  }

  @Test
  void a_plain_mail_has_no_html() throws MessagingException {
    MimeMessage mail = mail("mia@example.com");
    mail.setText("Bis Montag!", "utf-8");
    Transport.send(mail);

    Message message = mailbox.newestFirst().getFirst();
    assertThat(message.text()).isEqualToIgnoringNewLines("Bis Montag!");
    assertThat(message.html()).isNull();
  }

  @Test
  void an_attachment_is_not_taken_for_the_text() throws MessagingException {
    MimeBodyPart attachment = part("a list of prices", "plain");
    attachment.setDisposition(MimeBodyPart.ATTACHMENT);
    MimeMultipart parts = new MimeMultipart();
    parts.addBodyPart(attachment);
    parts.addBodyPart(part("The letter", "plain"));
    MimeMessage mail = mail("mia@example.com");
    mail.setContent(parts);
    Transport.send(mail);

    assertThat(mailbox.newestFirst().getFirst().text()).isEqualTo("The letter");
  }

  @Test
  void each_recipient_has_a_copy_the_unnamed_ones_too() throws MessagingException {
    MimeMessage mail = mail("mia@example.com");
    mail.setRecipient(RecipientType.CC, new InternetAddress("jan@example.com"));
    mail.setRecipient(RecipientType.BCC, new InternetAddress("boss@example.com"));
    mail.setText("To all of you");
    Transport.send(mail);

    assertThat(mailbox.newestFirst())
        .extracting(Message::to)
        .containsExactlyInAnyOrder("mia@example.com", "jan@example.com", "boss@example.com");
  }

  @Test
  void the_server_itself_keeps_nothing() throws MessagingException {
    MimeMessage mail = mail("mia@example.com");
    mail.setText("Once");
    Transport.send(mail);

    assertThat(mailbox.newestFirst()).hasSize(1);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private MimeMessage mail(String to) throws MessagingException {
    Properties settings = new Properties();
    settings.setProperty("mail.smtp.host", "127.0.0.1");
    settings.setProperty("mail.smtp.port", Integer.toString(port));
    MimeMessage mail = new MimeMessage(Session.getInstance(settings));
    mail.setFrom(new InternetAddress("salon@example.com"));
    mail.setRecipient(RecipientType.TO, new InternetAddress(to));
    mail.setSubject("Ihr Termin fällt aus", "utf-8");
    return mail;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, "utf-8", subtype);
    return part;
  }
}
