package dev.suite.notification.channel.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.suite.embedded.FreePorts;
import dev.suite.notification.channel.Channel;
import dev.suite.notification.channel.Message;
import dev.suite.notification.channel.Outcome;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a mail server's answers, and its silence, mean. */
class SmtpProviderTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-17T12:00:00Z"), ZoneOffset.UTC);
  private static final Message MAIL =
      new Message(
          42,
          Channel.EMAIL,
          "mia@example.com",
          "Ihr Termin fällt aus",
          "Schöne Grüße",
          "<p>Schöne Grüße</p>");

  @Test
  void a_server_that_takes_it_has_the_whole_mail() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      Outcome outcome = send(SmtpOfTests.at(server.getSmtp().getPort()), MAIL);

      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(outcome).isEqualTo(new Outcome.Accepted("<notification-42@example.com>"));
      assertThat(mail.getMessageID()).isEqualTo("<notification-42@example.com>");
      assertThat(mail.getSubject()).isEqualTo("Ihr Termin fällt aus");
      assertThat(mail.getHeader("From", null))
          .isEqualTo("=?UTF-8?Q?Salon_S=C3=BCd?= <salon@example.com>");
      assertThat(mail.getAllRecipients()[0]).hasToString("mia@example.com");
      assertThat(part(mail, 0)).isEqualTo("Schöne Grüße");
      assertThat(part(mail, 1)).isEqualTo("<p>Schöne Grüße</p>");
    } finally {
      server.stop();
    }
  }

  private static String part(MimeMessage mail, int index) throws MessagingException, IOException {
    return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "mail, 451 try later, smtp_451",
    "rcpt, 450 mailbox busy, smtp_450",
    "data, 452 no room, smtp_452",
    "end,  451 try later, smtp_451"
  })
  void a_4xx_means_not_now(String command, String answer, String code) {
    assertThat(answered(command, answer))
        .isInstanceOfSatisfying(
            Outcome.TemporaryFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "mail, 550 not from you, smtp_550",
    "rcpt, 550 no such user, smtp_550",
    "data, 554 no, smtp_554",
    "end,  552 too large, smtp_552"
  })
  void a_5xx_means_never(String command, String answer, String code) {
    assertThat(answered(command, answer))
        .isInstanceOfSatisfying(
            Outcome.PermanentFailure.class, failure -> assertThat(failure.code()).isEqualTo(code));
  }

  @Test
  void what_the_server_says_is_kept_without_the_address() {
    Outcome outcome = answered("rcpt", "550 5.1.1 <mia@example.com> is unknown here");

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.PermanentFailure.class,
            failure ->
                assertThat(failure.detail()).contains("is unknown here").doesNotContain("mia@"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"421 too busy", "554 no service", ScriptedSmtp.HANG_UP})
  void a_server_that_lets_nobody_in_may_do_so_later(String greeting) {
    assertThat(answered("greeting", greeting)).isInstanceOf(Outcome.TemporaryFailure.class);
  }

  @Test
  void credentials_that_are_refused_are_no_fault_of_the_mail() {
    try (var server = ScriptedSmtp.answering("auth", "535 wrong password")) {
      assertThat(send(SmtpOfTests.at(server.port()).withUser("suite"), MAIL))
          .isInstanceOf(Outcome.TemporaryFailure.class);
    }
  }

  @Test
  void without_a_server_it_waits() {
    assertThat(send(SmtpOfTests.at(FreePorts.one()), MAIL))
        .isInstanceOfSatisfying(
            Outcome.TemporaryFailure.class,
            failure -> assertThat(failure.code()).isEqualTo("no_connection"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail", "rcpt", "data"})
  void a_connection_lost_before_the_mail_means_not_now(String command) {
    assertThat(answered(command, ScriptedSmtp.HANG_UP))
        .isInstanceOfSatisfying(
            Outcome.TemporaryFailure.class,
            failure -> assertThat(failure.code()).isEqualTo("connection_lost"));
  }

  @Test
  void a_connection_lost_after_the_mail_means_nobody_knows() {
    assertThat(answered("end", ScriptedSmtp.HANG_UP))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class,
            unknown -> assertThat(unknown.code()).isEqualTo("connection_lost"));
  }

  @Test
  void a_server_silent_after_the_mail_means_nobody_knows() {
    assertThat(answered("end", ScriptedSmtp.SILENCE)).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a@b@c", "mia@example.com\r\nBcc: other@example.com", ""})
  void an_address_that_is_none_is_refused_for_good(String address) {
    try (var server = ScriptedSmtp.answering("noop", "250 fine")) {
      var mail = new Message(42, Channel.EMAIL, address, "Subject", "Text", null);

      assertThat(send(SmtpOfTests.at(server.port()), mail))
          .isInstanceOfSatisfying(
              Outcome.PermanentFailure.class,
              failure -> assertThat(failure.code()).isEqualTo("invalid_address"));
    }
  }

  @Test
  void it_takes_mail_alone_and_only_where_a_server_is_named() {
    var sms = new Message(42, Channel.SMS, "+4915112345678", null, "Text", null);
    var nowhere = new SmtpOfTests(Optional.empty(), 25, Optional.empty());

    assertThat(new SmtpProvider(SmtpOfTests.at(25), CLOCK).takes(MAIL)).isTrue();
    assertThat(new SmtpProvider(SmtpOfTests.at(25), CLOCK).takes(sms)).isFalse();
    assertThat(new SmtpProvider(nowhere, CLOCK).takes(MAIL)).isFalse();
  }

  private static Outcome answered(String command, String answer) {
    try (var server = ScriptedSmtp.answering(command, answer)) {
      return send(SmtpOfTests.at(server.port()), MAIL);
    }
  }

  private static Outcome send(SmtpSettings settings, Message mail) {
    return new SmtpProvider(settings, CLOCK).send(mail);
  }
}
