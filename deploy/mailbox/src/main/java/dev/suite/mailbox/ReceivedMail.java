package dev.suite.mailbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A mail as it came over SMTP. */
record ReceivedMail(MimeMessage mail) {

  /** The copy of one recipient. */
  Message to(String recipient, Instant at) {
    try {
      return new Message(
          "email",
          recipient,
          sender(),
          mail.getSubject(),
          body("text/plain"),
          body("text/html"),
          at);
    } catch (MessagingException e) {
      throw new IllegalArgumentException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String sender() throws MessagingException {
    Address[] from = mail.getFrom();
    if (from == null || from.length == 0) {
      return null;
    }
    return from[0] instanceof InternetAddress address ? address.getAddress() : from[0].toString();
  }

  /** The first part of that type that is no attachment, its lines ended by {@code \n}. */
  private String body(String type) throws MessagingException, IOException {
    for (Part part : leaves(mail)) {
      if (part.isMimeType(type)
          && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
          && part.getContent() instanceof String text) {
        return text.replace("\r\n", "\n");
      }
    }
    return null;
  }

  private static List<Part> leaves(Part part) throws MessagingException, IOException {
    if (!(part.getContent() instanceof Multipart parts)) {
      return List.of(part);
    }
    List<Part> leaves = new ArrayList<>();
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart inner = parts.getBodyPart(i);
      leaves.addAll(leaves(inner));
    }
    return leaves;
  }
}
