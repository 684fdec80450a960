package dev.suite.notification.suite;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.suite.embedded.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where the messages of a service under test end: a mail server, a provider of SMS, none of push.
 */
public final class ProvidersOfTests implements QuarkusTestResourceLifecycleManager {
  private static final int ACCEPTED = 202;
  private static final GreenMail MAIL =
      new GreenMail(new ServerSetup(FreePorts.one(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final HttpStub SMS = new HttpStub(ACCEPTED);

  @Override
  public Map<String, String> start() {
    MAIL.start();
    return Map.of(
        "suite.smtp.host", "127.0.0.1",
        "suite.smtp.port", Integer.toString(MAIL.getSmtp().getPort()),
        "suite.smtp.tls", "disabled",
        "suite.smtp.from", "Salon <salon@example.com>",
        "suite.providers.sms.url", SMS.url().toString(),
        "suite.simulator.enabled", "true",
        "suite.simulator.delay", "200ms");
  }

  /** Does something while there is no mail server. */
  public static void withoutMail(Runnable work) {
    MAIL.stop();
    try {
      work.run();
    } finally {
      MAIL.start();
    }
  }

  /** The mails to an address, oldest first. */
  public static List<MimeMessage> mails(String address) {
    return Arrays.stream(MAIL.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
  }

  private static boolean isTo(MimeMessage mail, String address) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bodies of the SMS that name a number, oldest first. */
  public static List<String> texts(String number) {
    return SMS.received().stream()
        .map(HttpStub.Received::body)
        .filter(body -> body.contains(number))
        .toList();
  }

  @Override
  public void stop() {
    MAIL.stop();
    SMS.close();
  }
}
