package dev.suite.notification.channel.adapter;

import dev.suite.notification.channel.Outcome;
import dev.suite.notification.channel.SmtpReply;
import dev.suite.runtime.log.Redaction;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failure of the mail library means for the mail. */
final class SmtpFailure {
  /** The command that ends a mail: from here on the server may have it. */
  private static final String END_OF_DATA = ".";

  /** A server's refusal, or with a code below zero its silence. */
  private record Refusal(String command, int code, String text) {}

  private SmtpFailure() {}

  /** Nothing was handed over: no connection, no encryption, not let in. */
  static Outcome whileConnecting(MessagingException failure) {
    return new Outcome.TemporaryFailure("no_connection", described(failure));
  }

  /** The server refused the mail, or was lost on the way. */
  static Outcome whileSending(MessagingException failure) {
    return refusal(failure)
        .map(SmtpFailure::outcome)
        .orElseGet(() -> new Outcome.Unknown("no_answer", described(failure)));
  }

  private static Outcome outcome(Refusal refusal) {
    if (refusal.code() > 0) {
      return SmtpReply.refusal(refusal.code(), Redaction.mask(refusal.text()));
    }
    return refusal.command().equals(END_OF_DATA)
        ? new Outcome.Unknown("connection_lost", "the connection broke after the mail")
        : new Outcome.TemporaryFailure("connection_lost", "the connection broke before the mail");
  }

  private static Optional<Refusal> refusal(MessagingException failure) {
    return Stream.<Exception>iterate(failure, one -> one != null, SmtpFailure::next)
        .flatMap(one ->
            switch (one) {
              case SMTPAddressFailedException e ->
                  Stream.of(new Refusal(e.getCommand(), e.getReturnCode(), text(e)));
              case SMTPSenderFailedException e ->
                  Stream.of(new Refusal(e.getCommand(), e.getReturnCode(), text(e)));
              case SMTPSendFailedException e ->
                  Stream.of(new Refusal(e.getCommand(), e.getReturnCode(), text(e)));
              default -> Stream.empty();
            })
        .findFirst();
  }

  private static Exception next(Exception one) {
    return one instanceof MessagingException failure ? failure.getNextException() : null;
  }

  private static String text(MessagingException failure) {
    return String.valueOf(failure.getMessage()).strip();
  }

  private static String described(MessagingException failure) {
    return Redaction.mask(failure.getClass().getSimpleName() + ": " + text(failure));
  }
}
