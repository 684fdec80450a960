package dev.suite.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private final Mailbox mailbox = new Mailbox();

  @Test
  void the_newest_message_comes_first() {
    mailbox.add("1", sms("first"));
    mailbox.add("2", sms("second"));

    assertThat(mailbox.newestFirst()).extracting(Message::text).containsExactly("second", "first");
  }

  @Test
  void the_same_message_sent_again_is_no_second_one() {
    mailbox.add("1", sms("once"));
    mailbox.add("1", sms("again"));

    assertThat(mailbox.newestFirst()).extracting(Message::text).containsExactly("once");
  }

  @Test
  void the_oldest_make_room_when_there_are_too_many() {
    for (int i = 0; i <= Mailbox.MOST_MESSAGES; i++) {
      mailbox.add("" + i, sms("message " + i));
    }

    assertThat(mailbox.newestFirst())
        .hasSize(Mailbox.MOST_MESSAGES)
        .extracting(Message::text)
        .endsWith("message 1")
        .doesNotContain("message 0");
  }

  @Test
  void long_messages_make_room_sooner() {
    String long_ = "x".repeat((int) (Mailbox.MOST_CHARACTERS / 2));
    mailbox.add("1", sms("short"));
    mailbox.add("2", sms(long_));
    mailbox.add("3", sms(long_.substring(100)));

    assertThat(mailbox.newestFirst()).hasSize(3);
    mailbox.add("4", sms("x".repeat(100)));
    assertThat(mailbox.newestFirst()).hasSize(2);
  }

  private static Message sms(String text) {
    return new Message("sms", "+4940123456", null, null, text, null, NOW);
  }
}
